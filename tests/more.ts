/** What is in the first more often than in the second. */
export function more(left: readonly string[], right: readonly string[]): string[] {
  const rest = [...right]
  return left.filter((one) => {
    const at = rest.indexOf(one)
    if (at !== -1) rest.splice(at, 1)
    return at === -1
  })
}
