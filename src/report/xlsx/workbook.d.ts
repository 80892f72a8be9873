/** exceljs has types for its whole only, which brings readers and archives along that a report does not need. */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs'

  export default Workbook
}
