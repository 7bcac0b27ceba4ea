/** What somebody at the desk may do; every page and act names its roles in access.ts. */
export const ROLES = ['volunteer', 'fact-finder', 'editor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export function isRole(value: string): value is Role {
  return ROLES.some((role) => role === value);
}
