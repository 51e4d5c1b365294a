/**
 * For each question to the bicycle workshop what somebody might answer who has not seen its pages. Written by us, as a
 * language model would be asked to; facts in them are made up and mostly wrong.
 */
export const imaginedAnswers: Readonly<Record<string, string>> = {
  'What does it cost to hire a city bicycle for a week?':
    'Renting a city bike for a week costs about 80 euros.',
  'How high is the deposit for an electric bicycle?':
    'The deposit for an electric bicycle is 300 euros and is returned when you bring it back undamaged.',
  'What does a new inner tube cost?':
    'A new inner tube costs between 5 and 10 euros, plus fitting.',
  'How much is the yearly check?':
    'The yearly check costs 79 euros and includes adjusting the gears and brakes.',
  'How many kilometres does a chain last?':
    'With regular oil, a chain lasts around 3,000 kilometres.',
  'Can a child seat go on a carbon frame?':
    'No. Child seats should not be mounted on a carbon frame, because it may crack under the load.',
  'Where does the tour along the river start?':
    'The tour starts at the old bridge and follows the river upstream.',
  'What happens to bicycles nobody collects?':
    'Bicycles that are not picked up within three months are sold or donated to charity.',
  'Is there a guarantee on used bicycles, and on a repair?':
    'Used bicycles come with a guarantee of six months, and repairs with one of three months.',
  'How long does a full charge take?':
    'A full charge takes about five hours with the charger supplied.',
  'Do you take credit cards?':
    'Yes, we accept all major credit cards, such as Visa and Mastercard.',
  'When is the open bench, and when is the workshop open?':
    'The open bench takes place every Wednesday evening. The workshop is open from Monday to Friday, 9 to 18.',
  'Which lock resists longest?':
    'A D-lock made of hardened steel resists longest.',
  'When does the van drive?':
    'The van drives every weekday between 8 and 12 in the morning.',
  'Are you there at the weekend?':
    'Yes, we are open on Saturdays from 10 to 16, but closed on Sundays.',
  'My tire has a hole':
    'A punctured tire can be patched, or we replace the inner tube. This takes about half an hour.',
  'What is the rent for one day?':
    'Renting a bike for one day costs about 25 euros, depending on the model.',
  'When will I get my money back after changing my mind?':
    'Refunds are processed within 5 to 10 business days after you cancel.',
  'There is a terrible noise when I slow down':
    'A squealing noise while you brake usually means that the brake pads are worn or the rims are dirty.',
  'My bicycle has disappeared, probably thieves':
    'I am sorry to hear that. Report the theft to the police and give them the serial number of your bicycle.',
  'Can I pay in small amounts?':
    'Yes, you can pay in monthly installments over up to one year.',
  'Could you pick it up at my home?':
    'Yes, we offer a pick-up service: we come to your address, collect your bicycle and bring it back repaired.',
  'Do young people get a discount?':
    'Yes, students and anyone under 26 get 15 percent off with a valid card.',
  'Where can I fix it myself?':
    'You can repair your bike yourself at our self-service station, where tools and a stand are provided.',
  'The light at the back is dead':
    'Check the bulb of your rear light first. If it is fine, a loose wire or a corroded contact is the likely cause.',
  'How many miles can I travel on one battery?':
    'On a full battery, most electric bikes travel between 20 and 60 miles, depending on terrain and speed.',
  'Can my son ride with me? He is two years old':
    'Yes, a child of two can ride with you in a seat behind the saddle or in a trailer. Make sure he wears a helmet.',
  'Are there any trips with other people?':
    'Yes, we organise group rides every weekend, and all levels are welcome.',
};
