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
}

export type TemplateName = 'none' | 'chatml' | 'llama3' | 'gemma';

const control = (text: string): TemplatePart => ({ text, control: true, learned: false });
const plain = (text: string): TemplatePart => ({ text, control: false, learned: false });

/** A turn: what opens it, its text, what closes it. The assistant's text and its closing token are learned. */
function turn(open: TemplatePart[], { role, text }: Message, close: string): TemplatePart[] {
  const learned = role === 'assistant';
  return [...open, { ...plain(text), learned }, { ...control(close), learned }];
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
  /** Gemma, which has no system turn: what the system says stands before the user's first words. */
  gemma: (messages) => {
    const system = messages
      .filter(({ role }) => role === 'system')
      .map(({ text }) => `${text}\n\n`)
      .join('');
    const turns = messages.filter(({ role }) => role !== 'system');
    return [
      control('<bos>'),
      ...turns.flatMap((message, i) => {
        const name = message.role === 'assistant' ? 'model' : message.role;
        const text = i === 0 ? system + message.text : message.text;
        return [
          ...turn(
            [control('<start_of_turn>'), plain(`${name}\n`)],
            { ...message, text },
            '<end_of_turn>',
          ),
          plain('\n'),
        ];
      }),
    ];
  },
};

/** Writes a conversation as the one string that a model reads. Empty stretches are left out. */
export function chatTemplate(name: TemplateName, messages: readonly Message[]): TemplatePart[] {
  return TEMPLATES[name](messages).filter(({ text }) => text !== '');
}
