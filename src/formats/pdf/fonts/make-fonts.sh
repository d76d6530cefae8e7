#!/bin/sh
# Cuts the fonts of PDF files from those of Debian's fonts-noto-core. Needs pyftsubset (fonttools).
set -eu
from=${1:-/usr/share/fonts/truetype/noto}
to=$(dirname "$0")
letters='U+0020-007E,U+00A0-024F,U+0259,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+2010-2027,U+2030-205E,U+2000-200A,U+202F,U+2070-209F,U+20A0-20C0,U+2100-214F,U+2150-215F,U+25CC'
cut() {
  pyftsubset "$from/$1" --unicodes="$2" --layout-features='kern,mark,mkmk' --no-hinting --desubroutinize \
    --name-IDs='0,1,2,3,4,5,6,13,14' --no-recalc-timestamp --output-file="$to/$1"
}
for style in Regular Bold Italic BoldItalic; do cut "NotoSans-$style.ttf" "$letters"; done
cut NotoSansSymbols2-Regular.ttf 'U+2605-2606,U+2610-2612,U+2713-2718,U+25A0-25A1,U+25B6,U+25CB,U+25CF'
cut NotoSansMath-Regular.ttf 'U+2190-2194,U+21D2,U+2212,U+2248,U+2260,U+2264-2265,U+221E'
