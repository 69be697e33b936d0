/** What is said while more of a chart is fetched, and where it cannot be. */
export const FETCHING = '正在取……';
export const LATER = '没有取到所需的程序或数据。上面的图和下面的表照常可用，可以稍后再试。';
export const NEVER = '这个浏览器不能逐项细看图。上面的图和下面的表照常可用。';
