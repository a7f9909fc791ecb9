import type { Bill, Spending } from '../../core/ports/spending';

/** What language models were asked, told and paid in one call of an agent, whatever came of it. */
export class CallTally {
  tokensIn = 0;
  tokensOut = 0;
  private readonly bills: Bill[] = [];
  private readonly asked: string[] = [];
  private failed: string | null = null;

  /** `spending`, overheard. */
  over(spending: Spending): Spending {
    return {
      reserve: async (order) => {
        const reservation = await spending.reserve(order);
        if (!this.asked.includes(order.model)) this.asked.push(order.model);
        return {
          settle: async (bill) => {
            await reservation.settle(bill);
            this.bills.push(bill);
            this.tokensIn += bill.tokensIn ?? 0;
            this.tokensOut += bill.tokensOut ?? 0;
          },
        };
      },
    };
  }

  /** The models failed, and the built-in engine did the work. @param code of what they failed with */
  fellBack(code: string): void {
    this.failed = code;
  }

  /** null: none was asked, or none has a price. */
  get microDollars(): number | null {
    return this.bills.some(({ basis }) => basis !== 'unpriced') ? this.bills.reduce((sum, { microDollars }) => sum + microDollars, 0) : null;
  }

  /** How the record names what computed. @param builtIn as the built-in engine is named */
  engine(builtIn: string, promptVersion: string): string {
    if (this.failed !== null) return `${builtIn}, after ${this.asked.join(', ') || 'no model'} failed (${this.failed})`;
    return this.asked.length === 0 ? builtIn : `${this.asked.join(', ')} (${promptVersion})`;
  }
}
