/**
 * A page of general English for the tokenizer to learn from, beside the small world: ordinary
 * sentences on ordinary things, so that everyday words of a reader fall into few tokens. Written
 * for this book, CC0.
 */
export const PLAIN_ENGLISH = `
Most mornings begin in the kitchen. Someone puts the water on, someone else looks for a clean spoon,
and a third person asks what time it is although there is a clock on the wall. The radio speaks of
rain in the north and of a football match that was better than its result. Nobody listens closely.
We think we would notice if the world had changed during the night, but often it takes until
evening before we do.

A good question is worth more than a quick answer. When a child asks why the moon follows the car,
it helps to say first what could be true, and then how we might find out. Does the moon really
move with us? Would two cars on different roads both be followed? If so, there is something about
distance that our eyes do not know. This way of thinking is older than any school, and it can be
learned by everyone who has the patience to be wrong for a while.

My grandmother had a garden behind a small brown house. She grew beans, carrots, onions and more
flowers than she could name. Every year she wrote in a thin book which seeds had come up, how much
it had rained, and when the first frost came. After twenty years she could tell you in spring what
the summer would be like, and she was right about two times in three. She never said that she
could see the future. She said that she had counted.

Machines that work with language do something like this, with far more pages and far less garden.
They read a great many sentences and keep, in large tables of numbers, what tends to come next.
Ask one of them to go on with a line, and it gives every word it knows a share of the chance. The
words are cut into pieces, because there are too many to list, and because people make up new ones
all the time: names, places, jokes, mistakes. A machine like that can be useful, and it can also
be sure of itself for no reason. It should be checked, just as you would check a map that was
drawn by somebody who has only heard about the country.

Let us be careful with big words. To say that a program understands, wants, believes or knows is
sometimes the shortest way to say what it does, and sometimes it hides the very thing we wanted to
explain. The same goes for numbers. Ninety percent of what? Compared with which other way of doing
it? How many times was it tried, and who chose the examples? These questions are not rude. They
are how people who like each other keep each other honest.

In the afternoon the streets grow loud. Students leave their classes, shops put out new signs, and
buses stand in a long line between the bridge and the station. An old man plays the same three
songs on his violin near the market; he has done so since before I was born. Sometimes I give him
a coin, sometimes only a smile. Once I stopped and asked how he chose the songs. He thought about
it, then he laughed. "I know what you will hear next," he said, "but you do not, and that is why
you stay."

It is easy to forget how strange reading is. Small black marks stand in rows, and without effort
we hear a voice. We guess the end of a sentence before we have reached it, we jump over words that
we expect, and we stop where something surprises us. If a letter is missing, most of us will not
even see it. What we call reading is in great part guessing, and our guesses are so good that we
take them for sight. Perhaps that is a fair description of other kinds of thinking, too.

When the day is over, people go home by foot, by train or by bicycle. They open doors, turn on
lights, take off their shoes and tell one another what happened. Much of it happened yesterday as
well. Still they tell it, and still somebody listens, because a story is never only about what is
in it. It is also about who says it, to whom, and what they hope will come next.
`;
