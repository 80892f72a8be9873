import terdaftar from './pekppp.json' with { type: 'json' }

/** An item of form F-02 and what each score from 0 on stands for. */
export interface ButirPekppp {
  readonly kode: string
  /** Kode of the aspect. */
  readonly aspek: string
  readonly nama: string
  readonly tangga: readonly string[]
  readonly sumber: string
  readonly kepastian: string
}

/** The instrument of PEKPPP as far as it is known: weights of the aspects in percent, items, categories from the best on. */
export interface InstrumenPekppp {
  readonly kode: string
  readonly nama: string
  /** Kode of regulations. */
  readonly dasar_hukum: readonly string[]
  readonly aspek: readonly {
    readonly kode: string
    readonly nama: string
    readonly bobot: number
    readonly sumber: string
    readonly kepastian: string
  }[]
  readonly butir: readonly ButirPekppp[]
  readonly kategori: readonly {
    readonly kode: string
    readonly nama: string
    /** Lowest index of the category. */
    readonly mulai: number
    readonly kepastian: string
  }[]
}

export const pekppp: InstrumenPekppp = terdaftar
