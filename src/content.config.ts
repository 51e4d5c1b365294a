import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';

const chapters = defineCollection({
  loader: glob({
    base: './content',
    // Drafts are seen while writing; a build leaves them out.
    pattern: import.meta.env.DEV ? '{chapters,drafts}/*.mdx' : 'chapters/*.mdx',
    generateId: ({ entry }) => entry.replace(/^\w+\/\d+-|\.mdx$/g, ''),
  }),
  schema: z.object({
    title: z.string().min(3),
    /** The chapter's number; chapters are read in this order. */
    number: z.number().int().positive(),
    /** One sentence: what the reader can do or see afterwards. Also the meta description. */
    promise: z.string().min(40).max(170),
    /** The question that this chapter answers: shown as the way in from its neighbours. */
    question: z.string().endsWith('?'),
    /** About how long it takes, figures included. */
    minutes: z.number().int().positive(),
    /** When its facts were last checked. */
    reviewed: z.date(),
  }),
});

const glossary = defineCollection({
  loader: glob({ base: './content/glossary', pattern: '*.md' }),
  schema: z.object({
    term: z.string(),
    /** One sentence, shown where the word is used. */
    short: z.string().min(20).max(240),
    /** The chapter that teaches it. */
    chapter: z.string(),
  }),
});

const sources = defineCollection({
  loader: file('content/sources.yaml', { parser: (text) => parse(text) }),
  schema: z.object({
    title: z.string(),
    authors: z.array(z.string()).min(1),
    year: z.number().int(),
    /** Journal, conference, or what kind of document it is. */
    where: z.string().optional(),
    url: z.url(),
  }),
});

export const collections = { chapters, glossary, sources };
