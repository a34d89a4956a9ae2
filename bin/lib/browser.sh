# Finds or installs the browser and the letters that the browser tests need. Sourced by bin/test.

install_packages() {
  local as_root=""
  [ "$(id -u)" = 0 ] || as_root=sudo
  if command -v apt-get >/dev/null; then
    $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  elif command -v dnf >/dev/null; then
    $as_root dnf install -y -q "${@/fonts-noto-cjk/google-noto-sans-cjk-fonts}" >/dev/null
  elif command -v brew >/dev/null; then
    brew install --quiet --cask chromium
  else
    echo "Install Chromium (and CJK fonts) with this system's package manager, then run bin/test again." >&2
    return 1
  fi
}

has_browser() {
  command -v chromium || command -v chromium-browser || command -v google-chrome \
    || [ -d /Applications/Chromium.app ] || [ -d "/Applications/Google Chrome.app" ]
}

has_letters() {
  [ "$(uname)" = Darwin ] || [ -n "$(fc-list :lang=ko 2>/dev/null | head -n 1)" ]
}

require_browser() {
  has_browser >/dev/null || { echo "Installing Chromium for the browser tests."; install_packages chromium fonts-noto-cjk; }
  has_letters || { echo "Installing fonts with Korean, Chinese and Japanese letters."; install_packages fontconfig fonts-noto-cjk; }
}
