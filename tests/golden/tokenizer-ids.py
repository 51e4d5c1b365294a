"""Ids from OpenAI's own tokenizer, the Rust tiktoken 0.14.0 (pip install tiktoken==0.14.0), with
the vocabularies that js-tiktoken carries. Run from the project's root:

    python3 tests/golden/tokenizer-ids.py
"""

import base64
import json
import random
import unicodedata

import tiktoken
import tiktoken_ext.openai_public as public

# The patterns come from tiktoken; its vocabularies would be downloaded, so we bring our own.
public.load_tiktoken_bpe = lambda *args, **kwargs: {}
public.data_gym_to_mergeable_bpe_ranks = lambda *args, **kwargs: {}
PATTERNS = {
    'gpt2': public.gpt2()['pat_str'],
    'cl100k_base': public.cl100k_base()['pat_str'],
    'o200k_base': public.o200k_base()['pat_str'],
}


def encoding(name):
    with open(f'node_modules/js-tiktoken/dist/ranks/{name}.js', encoding='utf8') as file:
        source = json.loads(file.read().removeprefix('export default ').rstrip().rstrip(';'))
    ranks = {}
    for line in source['bpe_ranks'].split('\n'):
        if line:
            _, first, *tokens = line.split(' ')
            for i, token in enumerate(tokens):
                ranks[base64.b64decode(token)] = int(first) + i
    return tiktoken.Encoding(
        name, pat_str=PATTERNS[name], mergeable_ranks=ranks, special_tokens=source['special_tokens']
    )


BY_HAND = [
    '\ufeff', '\ufeffabc', '\ufeff//', '\ufeff#', ' \ufeffx', 'x \ufeff \n y',  # not white space
    '\u0085', '  \u0085  ', 'a\u0085b', '!\u0085\n',  # white space
    'a\u2028b', 'a\u2029\n', '\u1680 x', '\u180e a', '\u200b a', 'a\x0b\x0c b', '\x1c\x1d\x1e\x1f a',
    'a\n  ', 'a\n\n  ', 'a  \n  b  ', '\n \n \t ', 'x \r\n  ',
    "it'ſ", "'ſo", "we'LL I'M he'S", "o'clock''s", '<|endoftext|>', 'a<|fim_prefix|>b', '\x00\x00',
]  # fmt: skip

rng = random.Random(20)


def char(low, high):
    """A random character that Unicode 14 knows, so every later version agrees on its class."""
    while True:
        c = chr(rng.randint(low, high))
        if unicodedata.category(c) not in ('Cn', 'Cs'):
            return c


SPACES = [' ', '  ', '    ', '\t', '\n', '\r\n', '\n\n', '\u00a0', '\u2003', '\u3000', '\ufeff', '\u0085']
WORDS = "the King's HTTPServer don't THEY'RE 12345 3.14 x١٢٣ ǅungla İstanbul e\u0301 ½ ﬁ // 👨‍👩‍👧‍👦 🇫🇷".split(' ')
KINDS = [
    lambda: char(0x20, 0x7E),
    lambda: char(0xA0, 0x24F),
    lambda: char(0x20, 0x2FFF),
    lambda: char(0x3041, 0xFFFD),
    lambda: char(0x1F300, 0x1F9FF),
    lambda: rng.choice(SPACES + ['a', '!']),
    lambda: rng.choice(WORDS) + rng.choice(SPACES),
]

texts = list(BY_HAND)
for i in range(210):
    kind = KINDS[i % len(KINDS)]
    texts.append(''.join(kind() for _ in range(rng.randint(1, 14))))

encodings = {name: encoding(name) for name in PATTERNS}
rows = [
    {'text': text, **{name: e.encode_ordinary(text) for name, e in encodings.items()}}
    for text in texts
]
command = 'python3 tests/golden/tokenizer-ids.py, with tiktoken 0.14.0'
with open('tests/golden/tokenizer-ids.json', 'w', encoding='utf8') as file:
    lines = ',\n'.join(json.dumps(row) for row in rows)
    file.write(f'{{"command": {json.dumps(command)},\n"texts": [\n{lines}\n]}}\n')
