/** An invented bicycle workshop's help pages, and questions to them with the words that answer. */

interface HelpPage {
  title: string;
  text: string;
}

/** A question whose answers stand word for word in the pages. */
interface LabelledQuestion {
  ask: string;
  /** Quotes, each from one page. */
  answers: readonly string[];
}

export const helpPages: readonly HelpPage[] = [
  {
    title: 'Opening hours',
    text: 'The workshop is open from Tuesday to Friday between nine and six, and on Saturday between ten and two. On Sunday and Monday the doors stay shut. In January we take three weeks off; the dates hang at the gate from December. Outside these hours you may leave a bicycle in the shed behind the house. Ring the bell marked S, wait for the click, and hang a label with your name and number on the handlebar.',
  },
  {
    title: 'Hiring a bicycle',
    text: 'A city bicycle costs 14 euros a day or 60 euros a week, with helmet and lock. Bring an identity card. We adjust the saddle for you and show you the gears. Please hand the bicycle back before closing time; every hour after that costs 3 euros. Groups of six or more should book a week ahead, because we own only twenty bicycles and keep four of them for repairs customers.',
  },
  {
    title: 'Deposits',
    text: 'For every hired bicycle we hold a deposit while it is away. For city bicycles it is 50 euros, for electric ones 200 euros. You can leave it in cash or have it blocked on a card. We check the bicycle with you when it comes home, and release the sum on the same day. Scratches are part of life and cost nothing. A bent wheel or a missing light is taken off at the price of the part.',
  },
  {
    title: 'Cancelling',
    text: 'Plans change. Until the evening before, you can call off a booking free of charge by telephone or on our page. On the day itself we keep half of the price, since nobody else will take the bicycle at such short notice. In heavy rain or storm we waive that. Refunds go to the card you paid with and arrive within five working days.',
  },
  {
    title: 'Punctures',
    text: 'A flat tyre is mended while you wait, usually in a quarter of an hour, for 12 euros. If the inner tube has been patched twice already, or the valve is torn, we fit a new one for 18 euros. Before you ride off we look at the outside for glass and thorns. Wheels with a motor in the hub take longer, and we ask you to leave them until the next day.',
  },
  {
    title: 'Brakes',
    text: 'Brakes that squeal are mostly dirty or slightly out of line, and cleaning them costs 15 euros. Worn pads are replaced for 22 euros an axle, including adjustment. For hydraulic discs we change the fluid every two years, which takes an hour. Do not ride home when a lever touches the grip: leave the bicycle with us and we will lend you another one for the day.',
  },
  {
    title: 'Chain and gears',
    text: 'A chain lasts between two and four thousand kilometres. We measure how far it has stretched, free of charge, and tell you honestly whether it can stay. A new one costs from 30 euros; a worn cassette has to go at the same time, or the teeth will skip under load. Clean and oil the chain every two weeks in winter. Oil for machines, not for salads, please.',
  },
  {
    title: 'Yearly check',
    text: 'Once a year a bicycle should be looked over from bell to pedals. Our check covers brakes, gears, bearings, spokes and lights, and ends with a ride round the block. It costs 49 euros, parts extra. In spring the waiting time is up to three weeks, in autumn we often manage it in two days. You get a list of everything that we did and of what can wait.',
  },
  {
    title: 'Collecting a repair',
    text: 'We send a message as soon as your bicycle is ready. Please collect it within fourteen days; after that the space costs 1 euro a day. Bring the numbered slip, or a document with your photograph if the slip is lost. Somebody else may come for you when they have the slip. Bicycles that nobody has asked for in a year are given to the youth club.',
  },
  {
    title: 'Our guarantee',
    text: 'We stand by our work. If the same fault returns within six months, we put it right without charge. Parts carry the guarantee of their maker, mostly two years. Tyres, pads and chains wear out by being used and are excluded. Keep the bill: without it we cannot see what was done. Races and jumps end the guarantee at once, however much fun they were.',
  },
  {
    title: 'Ways to pay',
    text: 'We take cash, debit cards and transfers, but no cheques and no credit cards. From 300 euros upwards you may spread the cost over six months without interest, after a short form. Companies get a monthly bill on request. For large orders we ask a third in advance. Prices on the wall include tax; pensioners, pupils and students have ten per cent taken off labour, not off parts.',
  },
  {
    title: 'Children on board',
    text: 'Seats for the back carry children from nine months to five years, up to 22 kilograms, and we mount them in half an hour. Trailers have room for two and can be hired for 9 euros a day. Children must wear a helmet in both; we lend them out in three sizes. A seat cannot go on a carbon frame, nor on one without a proper rack or strong tubes.',
  },
  {
    title: 'Lights',
    text: 'From dusk on you must be seen: white in front, red behind, reflectors at the sides and on the pedals. Dynamo lamps from 35 euros never run empty. Lamps with cells are cheaper but have to be charged every few evenings. If yours flickers, the cable to the rear has probably chafed through under the mudguard. We lay a new one for 16 euros.',
  },
  {
    title: 'Electric batteries',
    text: 'A battery takes you between 40 and 90 kilometres, less in frost and on hills. Store it at room temperature, about half full, and never in the sun behind glass. A full charge takes four hours at an ordinary socket. Measuring what capacity is left costs 25 euros. Old ones must not go in the household rubbish: hand them in at our counter, where a steel box is waiting.',
  },
  {
    title: 'Second-hand bicycles',
    text: 'About thirty used bicycles stand in the yard, from 90 to 600 euros. Each has had the yearly check, with new tubes and cables, and carries a guarantee of a year. You may try any of them for an afternoon. We buy too: bring yours on a Wednesday with proof that it belongs to you. For the old one we give a voucher or, at a lower sum, cash.',
  },
  {
    title: 'Theft',
    text: 'If your bicycle has been stolen, tell the police first; insurers want their file number. With the frame number we can search the register and warn other shops. We engrave your postcode for 10 euros, which puts thieves off. Sadly only one bicycle in ten comes home again. A photograph and the bill help to prove that a found one is yours.',
  },
  {
    title: 'Choosing a lock',
    text: 'Spend a tenth of what the bicycle cost on its lock. A steel shackle resists longest, a folding lock fits in a bag, and a thin cable is cut in seconds. Fasten the frame and a wheel to something that cannot be lifted out of the ground. Lost keys can be ordered with the number on the little card, and take about a week.',
  },
  {
    title: 'The open bench',
    text: 'On Thursday evenings from seven you can mend your own bicycle at our open bench. Tools, grease and advice are free; parts are charged at their price. Places cannot be booked, so come early. Nobody has to know anything beforehand, but hands will get dirty. Children under twelve bring a grown-up. Last tools go back to the wall at half past nine.',
  },
  {
    title: 'Fetching and bringing',
    text: 'If you cannot ride here, our van fetches the bicycle from your door inside the ring road, for 20 euros there and back. The van drives on Tuesday and Friday mornings. Book by the evening before and say which floor; our driver has a bad knee and does not do stairs. Cargo bicycles and tandems travel as well, for 10 euros more.',
  },
  {
    title: 'Tours',
    text: 'Every first Sunday of the month we ride out together along the river. Start is at ten at the fountain; we cover about 35 kilometres at a gentle pace and stop for soup. Taking part is free and at your own risk. Helmets are a must. In ice or thunderstorms we stay at home, and a note at the gate says so by nine.',
  },
];

export const questions: readonly LabelledQuestion[] = [
  // The pages' own words.
  { ask: 'What does it cost to hire a city bicycle for a week?', answers: ['60 euros a week'] },
  {
    ask: 'How high is the deposit for electric bicycles?',
    answers: ['deposit while it is away. For city bicycles it is 50 euros, for electric ones 200 euros'],
  },
  { ask: 'What does a new inner tube cost?', answers: ['we fit a new one for 18 euros'] },
  { ask: 'How much is the yearly check?', answers: ['It costs 49 euros'] },
  { ask: 'How many kilometres does a chain last?', answers: ['between two and four thousand kilometres'] },
  { ask: 'Can a child seat go on a carbon frame?', answers: ['cannot go on a carbon frame'] },
  { ask: 'When does the tour along the river start?', answers: ['at ten at the fountain'] },
  { ask: 'What happens to bicycles nobody collects?', answers: ['given to the youth club'] },
  { ask: 'Is there a guarantee on used bicycles?', answers: ['carries a guarantee of a year'] },
  { ask: 'How long does a full charge take?', answers: ['four hours at an ordinary socket'] },
  { ask: 'Do you take credit cards?', answers: ['no credit cards'] },
  { ask: 'Who may come to the open bench on Thursday?', answers: ['Nobody has to know anything beforehand'] },
  // The same needs in other words.
  { ask: 'Are you there at the weekend?', answers: ['on Saturday between ten and two', 'On Sunday and Monday the doors stay shut'] },
  { ask: 'My wheel has lost all its air', answers: ['mended while you wait'] },
  { ask: 'I would like to rent two bikes for my holiday', answers: ['14 euros a day or 60 euros a week'] },
  { ask: 'How do I get my money back after changing my mind?', answers: ['Refunds go to the card you paid with'] },
  { ask: 'It makes a horrible noise when I stop', answers: ['mostly dirty or slightly out of line'] },
  { ask: 'Someone took my bike last night', answers: ['tell the police first'] },
  { ask: 'Can I pay in instalments?', answers: ['spread the cost over six months without interest'] },
  { ask: 'Could you pick it up at my house?', answers: ['our van fetches the bicycle from your door'] },
  { ask: 'Is there a discount for young people?', answers: ['pensioners, pupils and students have ten per cent taken off'] },
  { ask: 'Where can I repair things myself?', answers: ['mend your own bicycle at our open bench'] },
  { ask: 'The lamp blinks on and off', answers: ['the cable to the rear has probably chafed through'] },
  { ask: 'The same problem came back, do I have to pay again?', answers: ['within six months, we put it right without charge'] },
  { ask: 'How far can I travel before the power is gone?', answers: ['between 40 and 90 kilometres'] },
  { ask: 'What should I do with a dead battery?', answers: ['hand them in at our counter'] },
  { ask: 'I cannot find the key any more', answers: ['Lost keys can be ordered'] },
  { ask: 'Is it safe to take my baby along?', answers: ['from nine months to five years', 'Children must wear a helmet'] },
];
