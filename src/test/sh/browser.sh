#!/bin/sh
# Finds the browser of the browser tests, or brings one, and writes its path to FOLDER/path. Usage: browser.sh FOLDER
# Where there is none and none can be brought, FOLDER/missing says so, and the browser tests fail with it.
set -eu

mkdir -p "$1"
folder=$(cd "$1" && pwd)
rm -f "$folder/path" "$folder/missing"

runs() {
    command -v "$1" >/dev/null 2>&1 && "$1" --version >/dev/null 2>&1
}

use() {
    command -v "$1" >"$folder/path"
    exit 0
}

# On the path. A stub that only asks to install a browser does not count.
use_installed() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if runs "$name"; then
            use "$name"
        fi
    done
}

# By the system, with fonts for Korean.
install() {
    export DEBIAN_FRONTEND=noninteractive
    options="-qq -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120"
    # shellcheck disable=SC2086
    apt-get $options update && apt-get $options install --no-install-recommends chromium fonts-noto-cjk
}

# From the npm registry, which has a headless Chromium for Linux on x86-64 with the libraries that systems without a
# desktop lack.
unpack_from_npm() (
    cd "$folder"
    package=$(npm pack --silent @sparticuz/chromium@147.0.0)
    tar -xzf "$package"
    rm "$package"
    node -e '
        const fs = require("fs"), zlib = require("zlib");
        const unpack = (from, to) => fs.writeFileSync(to, zlib.brotliDecompressSync(fs.readFileSync(from)));
        unpack("package/bin/chromium.br", "chromium-headless");
        unpack("package/bin/swiftshader.tar.br", "graphics.tar");
        unpack("package/bin/al2023.tar.br", "libraries.tar");
        unpack("package/bin/fonts.tar.br", "fonts.tar");
    '
    for archive in graphics libraries fonts; do
        tar -xf "$archive.tar"
        rm "$archive.tar"
    done
    rm -r package
    chmod +x chromium-headless
    echo "<fontconfig><dir>$folder/fonts</dir><cachedir>$folder/fonts</cachedir></fontconfig>" >fonts.conf
    cat >chromium.sh <<'END'
#!/bin/sh
here=$(dirname "$0")
if ldd "$here/chromium-headless" | grep -q 'not found'; then
    export LD_LIBRARY_PATH="$here/lib"
fi
if [ ! -e /etc/fonts/fonts.conf ]; then
    export FONTCONFIG_PATH="$here"
fi
exec "$here/chromium-headless" "$@"
END
    chmod +x chromium.sh
)

if [ -n "${DATELINE_CHROMIUM:-}" ]; then
    if runs "$DATELINE_CHROMIUM"; then
        use "$DATELINE_CHROMIUM"
    fi
    echo "DATELINE_CHROMIUM names $DATELINE_CHROMIUM, which does not run." | tee "$folder/missing" >&2
    exit 0
fi
use_installed
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser tests."
    if install >"$folder/log" 2>&1; then
        use_installed
    fi
fi
if [ ! -x "$folder/chromium.sh" ] && command -v npm >/dev/null 2>&1; then
    echo "Unpacking a headless Chromium for the browser tests."
    unpack_from_npm >>"$folder/log" 2>&1 || true
fi
if runs "$folder/chromium.sh"; then
    use "$folder/chromium.sh"
fi
echo "No browser for the browser tests. Install Chromium or Chrome, or name one in DATELINE_CHROMIUM;" \
    "or let the build bring one, as root with apt-get or as anybody with npm. What was tried: $folder/log" |
    tee "$folder/missing" >&2
