/** Documents like those that Mote learned from, as token ids, the token that starts one first. */
export interface OldDocuments {
  /** To be read again while something new is learned. */
  readonly replay: readonly (readonly number[])[];
  /** Never learned from: their loss says what is forgotten. */
  readonly kept: readonly (readonly number[])[];
}

/** Where they are, below the path of the site's root. */
export const OLD_DOCUMENTS_FILE = 'data/old-documents.json';
