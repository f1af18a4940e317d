/** By its name, a file of JavaScript or TypeScript. */
export const isSourceFile = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path)
