'use strict'

/** `10.0.0.1 [2024-03-01T10:00:00Z] GET /orders 200 12ms id="a1" user="ada"` */
exports.LINE = /^(\S+) \[([^\]]+)\] ([A-Z]+) (\S+) (\d{3}) (\d+)ms(.*)$/g

/** The fields at the end of a line. */
exports.FIELD = / (\w+)="([^"]*)"/g
