/** Rows of numbers to look at from the directions along which they vary most. */
export interface ProjectionTasks {
  project: {
    /** `rows` rows of equal width, row-major. */
    payload: { data: Float64Array; rows: number };
    progress: never;
    result: Projection;
  };
}

export interface Projection {
  /** Place of each row along the first two directions: x, y, x, y, … */
  places: Float64Array;
  /** Each direction's share of the variance. */
  explained: Float64Array;
}
