/** Which words the book's word vectors hold beside the most frequent ones, and which they leave out. */

/** Words that the chapters, figures and exercises use, and that are not among the frequent ones. */
const extrasByTheme = {
  animals:
    'kitten kittens puppy puppies giraffe penguin penguins dolphin octopus hamster rabbit squirrel hedgehog zebra kangaroo panda leopard crocodile parrot sparrow owl spider ant beetle turtle goat donkey',
  food: 'strawberry banana bananas pear grape mango pineapple tomato carrot cabbage onion sushi pasta spaghetti noodles pancake biscuit cookie cookies sandwich burger yogurt',
  colours: 'turquoise magenta crimson lavender violet scarlet beige',
  jewels:
    'necklace sapphire emerald jewellery jeweller pendant earrings earring bracelet gemstone tiara brooch ruby pearls amethyst topaz opal jade carat karat goldsmith hallmark',
  people:
    'granddaughter grandpa grandma niece stepmother duchess empress wizard witch heroine waitress waiter hostess reykjavik',
  grammar:
    'swam swum danced drank baked whisper taller tallest slowest colder warmer hotter happier saddest louder brighter darker',
  feelings: 'sadness joyful gloomy cheerful grumpy lonely frightened annoyed bored jealous',
  things:
    'violin cello trombone trumpet flute pencil crayon scissors notebook pillow blanket kettle toaster fridge refrigerator microwave laptop headphones smartphone charger wallet backpack sneakers sweater jumper trousers skirt scarf gloves',
  models:
    'token tokens embedding embeddings transformer transformers neural neuron neurons perplexity probabilities logarithm algorithm algorithms matrices tensor tensors sampling decoder encoder vocabulary dataset datasets backpropagation overfitting hallucination hallucinations quantization perceptron gradient gradients entropy vector vectors retrieval inference parameter parameters optimizer optimization derivative multiplication exponential annotate classifier clustering regression gaussian bayesian probabilistic computation computational cosine sine robots robotics parser compiler python javascript',
  language:
    'linguistics syntax semantic semantics syllable syllables noun verb adjective adverb prefix suffix punctuation paragraph corpus lexicon multilingual paraphrase summarize summarise citation citations footnote footnotes glossary encyclopedia librarian librarians bookshelf',
  shop: 'refund refunds refunded warranty warranties parcel parcels invoice invoices subscription subscriptions unsubscribe login password passwords username checkout voucher vouchers courier receipt receipts faq upload reset ebook coupon coupons redeem reimburse reimbursement postage refundable faulty defective repaired unpaid overdue billing reorder renewals expire catalogue mailing mailbox envelope packaging wrapping helpline email emails inbox spam',
};

export const extraWords = Object.values(extrasByTheme).flatMap((words) => words.split(' '));

/**
 * Frequent words left out: sexual ones, so that no child meets them as somebody's neighbours. Slurs
 * stand far deeper in the list than any word that is taken.
 */
export const bannedWords = new Set(
  'sex sexual sexually rape raped dick porn prostitution pornography molested incest'.split(' '),
);
