const { run } = require('gcode-run')

console.log(run(['G90', '(roughing pass)', 'G0 X10 Y0', 'G1 X10 Y5 F200 ; the edge', 'M30'].join('\n')))
