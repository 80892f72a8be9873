/** Set by the build, from package.json. */
declare const KOHEREN_VERSION: string

export const version = KOHEREN_VERSION
