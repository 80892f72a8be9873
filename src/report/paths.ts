/** Where files stand for programs that look for them from the root of the repository. */

/** With `/`; what does not lie in the workspace keeps its absolute path. */
export function pathFrom(base: string | undefined, berkas: string): string {
  return base === undefined || base === '' || isAbsolute(berkas) ? berkas : `${base}/${berkas}`
}

/** RFC 3986; a path that is not absolute becomes a relative reference. */
export function uriOf(path: string): string {
  const encoded = path
    // Half a surrogate, which file names of Windows may hold, has no encoding.
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (!isAbsolute(path)) return encoded
  return `file://${path.startsWith('/') ? '' : '/'}${encoded.replace('%3A', ':')}`
}

/** On either kind of system. */
export function isAbsolute(path: string): boolean {
  return /^(?:\/|[a-z]:\/)/i.test(path)
}
