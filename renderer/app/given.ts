type Given<F> = { [K in keyof F]?: Exclude<F[K], ''> };

/** The filters that are set; an empty one asks for nothing. */
export const given = <F extends Record<string, string>>(values: F): Given<F> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Given<F>;
