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
    text: 'The workshop is open from Tuesday to Friday between nine and six, and on Saturday between ten and two. On Sunday and Monday it is closed. Outside these hours you may leave a bicycle in the shed behind the house: ring the bell, wait for the click, and hang a label with your name on the handlebar.',
  },
  {
    title: 'Hiring a bicycle',
    text: 'A city bicycle costs 14 euros a day or 60 euros a week, with helmet and lock. Bring an identity card. We adjust the saddle and show you the gears. Please hand the bicycle back before closing time; every hour after that costs 3 euros. Groups of six or more should book a week ahead.',
  },
  {
    title: 'Deposits',
    text: 'For every bicycle on hire we hold a deposit in cash or on a card while it is away. For a city bicycle this is 50 euros, for an electric one 200 euros. You get it back on the same day. Scratches cost nothing; a bent wheel or a missing light is taken off at the price of the part.',
  },
  {
    title: 'Cancelling',
    text: 'Until the evening before, you can cancel a booking free of charge by telephone or on our page. On the day itself we keep half of the price, since nobody else will take the bicycle at such short notice. Refunds go to the card you paid with and arrive within five working days.',
  },
  {
    title: 'Punctures',
    text: 'A flat tyre is mended while you wait, usually in a quarter of an hour, for 12 euros. If the inner tube has been patched twice already, or the valve is torn, we fit a new one for 18 euros. Wheels with a motor in the hub take longer: leave them with us until the next day.',
  },
  {
    title: 'Brakes',
    text: 'Brakes that squeal are mostly dirty or slightly out of line, and cleaning them costs 15 euros. Worn pads are replaced for 22 euros an axle. For hydraulic discs we change the fluid every two years. Do not ride home when a lever touches the grip: we will lend you a bicycle for the day.',
  },
  {
    title: 'Chain and gears',
    text: 'A chain lasts between two and four thousand kilometres. We measure free of charge how far it has stretched. A new one costs from 30 euros, and a worn cassette has to go at the same time, or the teeth will skip. Clean and oil the chain every two weeks in winter.',
  },
  {
    title: 'Yearly check',
    text: 'Once a year a bicycle should be looked over from bell to pedals. Our check covers brakes, gears, bearings, spokes and lights, and ends with a ride round the block. It costs 49 euros, parts extra. In spring the waiting time is three weeks, in autumn two days.',
  },
  {
    title: 'Collecting a repair',
    text: 'We send a message as soon as your bicycle is ready. Please collect it within fourteen days; after that the space costs 1 euro a day. Bring the numbered slip. Somebody else may come in your place if they have the slip. What nobody has collected in a year is given to the youth club.',
  },
  {
    title: 'Our guarantee',
    text: 'If the same fault returns within six months after a repair, we put it right without charge. Parts carry the guarantee of their maker, mostly two years. Tyres, pads and chains wear out by being used and are excluded. Keep the bill: without it we cannot see what was done.',
  },
  {
    title: 'Ways to pay',
    text: 'We take cash, debit cards and bank transfers, but no cheques and no credit cards. From 300 euros upwards you may spread the cost over six months without interest. Companies get a monthly bill. Pensioners, pupils and students pay ten per cent less for labour, though not for parts.',
  },
  {
    title: 'Children on board',
    text: 'Seats for the back carry children from nine months to five years, up to 22 kilograms, and we mount them in half an hour. Trailers have room for two and cost 9 euros a day. Children must wear a helmet in both; we lend them. A seat cannot go on a carbon frame.',
  },
  {
    title: 'Lights',
    text: 'In the dark you must be seen: white in front, red behind, reflectors at the sides. Dynamo lights from 35 euros never run empty; others have to be charged every few evenings. If yours flickers, the cable to the rear has probably worn through. We lay a new one for 16 euros.',
  },
  {
    title: 'Electric bicycles',
    text: 'A battery takes you between 40 and 90 kilometres, less in frost and on hills. A full charge takes four hours at an ordinary socket. Store it half full at room temperature. Old batteries must not go in the household rubbish: hand them in at our counter, where a steel box is waiting.',
  },
  {
    title: 'Used bicycles',
    text: 'About thirty used bicycles stand in the yard, from 90 to 600 euros. Each has had the yearly check and carries a guarantee of a year. You may try one for an afternoon. We buy too: bring yours on a Wednesday with proof that it belongs to you, and take a voucher or cash.',
  },
  {
    title: 'Theft',
    text: 'If your bicycle has been stolen, tell the police first; insurers want their file number. With the frame number we can search the register and warn other shops. We engrave your postcode for 10 euros, which puts thieves off. A photograph and the bill help to prove that a found bicycle is yours.',
  },
  {
    title: 'Locks and keys',
    text: 'Spend a tenth of what the bicycle cost on its lock. Steel resists longest, a folding lock fits in a bag, and a thin cable is cut in seconds. Fasten the frame and a wheel to something heavy. If a key is missing, we order a new one with the number on the little card.',
  },
  {
    title: 'The open bench',
    text: 'On Thursday evenings from seven you can mend your own bicycle at our open bench. Tools, oil and advice are free; parts are charged. Places cannot be booked, so come early. Nobody has to know anything beforehand, but hands will get dirty. Children under twelve bring a parent.',
  },
  {
    title: 'Our van',
    text: 'If you cannot ride here, our van fetches the bicycle from your door for 20 euros there and back, anywhere in the city. The van drives on Tuesday and Friday mornings. Book by the evening before and say which floor, because our driver does not climb stairs.',
  },
  {
    title: 'Tours',
    text: 'Every first Sunday of the month we ride out together along the river. Start is at ten at the fountain; we cover about 35 kilometres at a gentle pace and stop for soup. Taking part is free. In ice or storm we stay at home, and a note at the gate says so by nine.',
  },
];

/** In the words of the pages. */
const plain: readonly LabelledQuestion[] = [
  { ask: 'What does it cost to hire a city bicycle for a week?', answers: ['60 euros a week'] },
  {
    ask: 'How high is the deposit for an electric bicycle?',
    answers: ['for an electric one 200 euros'],
  },
  { ask: 'What does a new inner tube cost?', answers: ['we fit a new one for 18 euros'] },
  { ask: 'How much is the yearly check?', answers: ['It costs 49 euros'] },
  {
    ask: 'How many kilometres does a chain last?',
    answers: ['between two and four thousand kilometres'],
  },
  { ask: 'Can a child seat go on a carbon frame?', answers: ['cannot go on a carbon frame'] },
  { ask: 'Where does the tour along the river start?', answers: ['at ten at the fountain'] },
  { ask: 'What happens to bicycles nobody collects?', answers: ['given to the youth club'] },
  {
    ask: 'Is there a guarantee on used bicycles, and on a repair?',
    answers: ['carries a guarantee of a year', 'within six months after a repair'],
  },
  { ask: 'How long does a full charge take?', answers: ['four hours at an ordinary socket'] },
  { ask: 'Do you take credit cards?', answers: ['no credit cards'] },
  {
    ask: 'When is the open bench, and when is the workshop open?',
    answers: ['On Thursday evenings from seven', 'from Tuesday to Friday between nine and six'],
  },
  { ask: 'Which lock resists longest?', answers: ['Steel resists longest'] },
  { ask: 'When does the van drive?', answers: ['on Tuesday and Friday mornings'] },
];

/** In other words than those of the pages. */
export const reworded: readonly LabelledQuestion[] = [
  { ask: 'Are you there at the weekend?', answers: ['on Saturday between ten and two'] },
  { ask: 'My tire has a hole', answers: ['mended while you wait'] },
  { ask: 'What is the rent for one day?', answers: ['14 euros a day'] },
  {
    ask: 'When will I get my money back after changing my mind?',
    answers: ['arrive within five working days'],
  },
  { ask: 'There is a terrible noise when I slow down', answers: ['mostly dirty or slightly out of line'] },
  { ask: 'My bicycle has disappeared, probably thieves', answers: ['tell the police first'] },
  { ask: 'Can I pay in small amounts?', answers: ['spread the cost over six months'] },
  { ask: 'Could you pick it up at my home?', answers: ['fetches the bicycle from your door'] },
  { ask: 'Do young people get a discount?', answers: ['pupils and students pay ten per cent less'] },
  { ask: 'Where can I fix it myself?', answers: ['mend your own bicycle at our open bench'] },
  { ask: 'The light at the back is dead', answers: ['the cable to the rear has probably worn through'] },
  { ask: 'How many miles can I travel on one battery?', answers: ['between 40 and 90 kilometres'] },
  { ask: 'Can my son ride with me? He is two years old', answers: ['from nine months to five years'] },
  { ask: 'Are there any trips with other people?', answers: ['we ride out together along the river'] },
];

export const questions = [...plain, ...reworded];
