import { z } from 'zod';
import { idSchema, timestampSchema } from './basics';

export const affiliationSchema = z.object({
  /** A product, client, competitor or affiliate that the person is tied to. */
  name: z.string().trim().min(2).max(100),
  relation: z.enum(['own', 'client', 'competitor', 'affiliate']),
});
export type Affiliation = z.infer<typeof affiliationSchema>;

/** One real name, e-mail and site (G4). */
export const personaInput = z.object({
  name: z.string().trim().min(2).max(100),
  email: z.email().max(254),
  site: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  /** One line on who speaks: "runs support at a small SaaS". */
  about: z.string().max(300).default(''),
  affiliations: z.array(affiliationSchema).max(50).default([]),
});
export type PersonaInput = z.input<typeof personaInput>;
export type Persona = z.output<typeof personaInput>;

export const personaDto = personaInput.extend({ id: idSchema, createdAt: timestampSchema, updatedAt: timestampSchema });
export type PersonaDto = z.infer<typeof personaDto>;
