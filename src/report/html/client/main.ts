/** What the page does beyond being read. Without it everything is there, but cannot be filtered or highlighted. */
import { openAddresses } from './alamat.ts'
import { printParts } from './cetak.ts'
import { followSections } from './daftar-isi.ts'
import { filterDokumen } from './dokumen.ts'
import { fitPictures } from './gambar.ts'
import { fillFolds } from './isi.ts'
import { filterMatriks } from './matriks.ts'
import { highlightChains } from './rantai.ts'
import { filterTemuan } from './temuan.ts'

// The script stands behind the first section: what comes behind it is at work as soon as it is there.
document.documentElement.classList.add('hidup')
fillFolds()
filterTemuan()
filterMatriks()
highlightChains()
fitPictures()
printParts()
addEventListener('DOMContentLoaded', () => {
  filterDokumen()
  openAddresses()
  followSections()
})
