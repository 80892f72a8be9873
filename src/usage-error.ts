/** The caller erred: a folder, file or option that is not as it should be. The message is one Indonesian sentence. */
export class UsageError extends Error {}
