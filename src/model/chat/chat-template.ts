/** Who says something in a conversation. */
export type Role = 'system' | 'user' | 'assistant';

export interface Message {
  role: Role;
  text: string;
}

/** A stretch of the string that a model is trained on. */
export interface TemplatePart {
  text: string;
  /** A control token: one id of its own, which no typed text can produce. */
  control: boolean;
  /** Whether fine-tuning counts it in the loss: what the assistant says, and where it stops. */
  learned: boolean;
  /** Its number in the vocabulary of the models that the template is for, where it is known here. */
  id?: number;
}

export type TemplateName = 'none' | 'chatml' | 'llama3' | 'gemma' | 'mote';

/** As the makers publish them: OpenAI's tiktoken (README), Meta's llama-models (test_tokenizer.py), DeepMind's gemma (_tokenizer.py, Gemma 3). */
const IDS: Record<string, number> = {
  '<|im_start|>': 100264,
  '<|im_end|>': 100265,
  '<|begin_of_text|>': 128000,
  '<|start_header_id|>': 128006,
  '<|end_header_id|>': 128007,
  '<|eot_id|>': 128009,
  '<bos>': 2,
  '<start_of_turn>': 105,
  '<end_of_turn>': 106,
};

const control = (text: string): TemplatePart => ({
  text,
  control: true,
  learned: false,
  id: IDS[text],
});
const plain = (text: string): TemplatePart => ({ text, control: false, learned: false });

/** A turn: what opens it, its text, what closes it. The assistant's text and its closing token are learned. */
function turn(open: TemplatePart[], { role, text }: Message, close: string): TemplatePart[] {
  const learned = role === 'assistant';
  return [...open, { ...plain(text), learned }, { ...control(close), learned }];
}

/** The turns of a template without a system turn: what the system says stands before the first words. */
function systemFirst(messages: readonly Message[]): Message[] {
  const system = messages
    .filter(({ role }) => role === 'system')
    .map(({ text }) => `${text}\n\n`)
    .join('');
  return messages
    .filter(({ role }) => role !== 'system')
    .map(({ role, text }, i) => ({ role, text: i === 0 ? system + text : text }));
}

const TEMPLATES: Record<TemplateName, (messages: readonly Message[]) => TemplatePart[]> = {
  /** The words alone, one message a line, as in a document. */
  none: (messages) =>
    messages.flatMap((message) => [
      { ...plain(message.text), learned: message.role === 'assistant' },
      plain('\n'),
    ]),
  /** ChatML, of OpenAI's chat models of 2023 and several open ones. */
  chatml: (messages) =>
    messages.flatMap((message) => [
      ...turn([control('<|im_start|>'), plain(`${message.role}\n`)], message, '<|im_end|>'),
      plain('\n'),
    ]),
  /** Llama 3. */
  llama3: (messages) => [
    control('<|begin_of_text|>'),
    ...messages.flatMap((message) =>
      turn(
        [
          control('<|start_header_id|>'),
          plain(message.role),
          control('<|end_header_id|>'),
          plain('\n\n'),
        ],
        message,
        '<|eot_id|>',
      ),
    ),
  ],
  /** Gemma 3, which has no system turn. */
  gemma: (messages) => [
    control('<bos>'),
    ...systemFirst(messages).flatMap((message) => {
      const name = message.role === 'assistant' ? 'model' : message.role;
      return [
        ...turn([control('<start_of_turn>'), plain(`${name}\n`)], message, '<end_of_turn>'),
        plain('\n'),
      ];
    }),
  ],
  /** Mote, which has no system turn, and no token of its own that ends a turn: what comes next ends it. */
  mote: (messages) => {
    let learned = false;
    const turns = systemFirst(messages).flatMap(({ role, text }) => {
      const opens = { ...control(role === 'user' ? '<user>' : '<bot>'), learned };
      learned = role === 'assistant';
      return [opens, { ...plain(text), learned }];
    });
    return [control('<document>'), ...turns, { ...control('<document>'), learned }];
  },
};

/** Writes a conversation as the one string that a model reads. Empty stretches are left out. */
export function chatTemplate(name: TemplateName, messages: readonly Message[]): TemplatePart[] {
  return TEMPLATES[name](messages).filter(({ text }) => text !== '');
}
