/**
 * Bundles that take each step of rendering together. Enough for a step to find its code at hand (one by one they take a
 * third longer, 64 as long as 16), and few enough for their constructs, which take twenty times the memory of what they
 * become.
 */
export const bundlesAtOnce = 16;
