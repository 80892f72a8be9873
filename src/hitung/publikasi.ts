/** Where something was made public: on a site, or where people come. */
import type { Publikasi } from '../dokumen.ts'

const SITE =
  /situs|\bweb|laman|portal|internet|online|daring|media sosial|medsos|instagram|facebook|twitter|tiktok|youtube|whats? ?app|aplikasi|sippn|https?:|\.(?:go|sch|ac|or)\.id/i
const ON_SITE =
  /papan|banner|spanduk|poster|baliho|brosur|leaflet|pamflet|flyer|booklet|buku|ruang|loket|kantor|layar|televisi|\btv\b|monitor|running|kios|anjungan|neon|backdrop|stiker|dinding|mading|etalase|ptsp|mpp|tempat|lobi|selebaran|standing|cetak|tatap muka|langsung/i

/** Social media and portals count as sites, and so does all that has an address. */
export function isSitus({ media = '', url }: Publikasi): boolean {
  return url !== undefined || SITE.test(media)
}

export function isDiTempat({ media = '' }: Publikasi): boolean {
  return ON_SITE.test(media)
}

/** Whether it says where. */
export function isDiumumkan({ media, url }: Publikasi): boolean {
  return Boolean(media) || Boolean(url)
}
