/** Why the program cannot start, in one sentence for the operator. It is printed as it is, without a stack. */
export class StartError extends Error {}
