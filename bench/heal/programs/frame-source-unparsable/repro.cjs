const clean = require('clean-html')

const html = '<p>Our film:</p><iframe src="https://exa mple.com/embed" width="560"></iframe><script>x()</script>'
console.log(clean(html, { allowedIframeHostnames: ['video.test'] }))
