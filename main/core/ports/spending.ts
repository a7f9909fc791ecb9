/** How a call was counted: by the tokens that the provider told, in full since they are unknown, not at all since nothing was answered, or without a price. */
export const billBases = ['usage', 'worst_case', 'not_charged', 'unpriced'] as const;
export type BillBasis = (typeof billBases)[number];

export interface Bill {
  basis: BillBasis;
  /** Counted against the budget; 0 where there is no price. */
  microDollars: number;
  tokensIn: number | null;
  tokensOut: number | null;
}

export interface SpendingOrder {
  providerId: string;
  /** `openai/gpt-5.4-mini`. */
  model: string;
  /** The most that the call can cost; null: its price is not known. */
  worstMicroDollars: number | null;
}

/** Money put aside for one call. Without settlement it counts as spent, also over a crash. */
export interface Reservation {
  settle(bill: Bill): Promise<void>;
}

/** Who is asked before any call that may cost something (G13). */
export interface Spending {
  /** @throws BUDGET_EXHAUSTED MODEL_PRICE_UNKNOWN */
  reserve(order: SpendingOrder): Promise<Reservation>;
}
