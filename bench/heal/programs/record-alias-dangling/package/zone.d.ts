export interface Entry {
  name: string
  type: 'A' | 'TXT' | 'MX' | 'CNAME'
  ttl: number
  data: string
}

export interface Answer {
  status: 'NOERROR' | 'NXDOMAIN'
  /**
   * Aliases that were followed come first. A chain that leaves the zone ends there: the other side asks elsewhere.
   * The status is that of the name that was asked.
   */
  answers: Entry[]
}

export declare class Zone {
  constructor(origin: string)
  add(name: string, type: Entry['type'], data: string, ttl?: number): this
  ask(name: string, type: Entry['type']): Answer
  readonly names: string[]
}
