# Sets JAVA_HOME to a JDK 25, wherever this machine keeps it. Sourced by the scripts in bin/.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && grep -Eq '^JAVA_VERSION="25([."-]|$)' "$1/release" 2>/dev/null
}

find_jdk_25() {
  local on_path candidate
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(cd "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")/.." && pwd)
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME=$candidate
      return 0
    fi
  done
  echo "No JDK 25 found (JAVA_HOME, PATH, /usr/lib/jvm, /Library/Java/JavaVirtualMachines, /opt, ~/.sdkman, ~/.jdks)." >&2
  echo "Install one, for example: sdk install java 25-tem | apt-get install openjdk-25-jdk | brew install openjdk@25" >&2
  return 1
}

require_maven() {
  if ! command -v mvn >/dev/null; then
    echo "Maven is missing. Install 3.8.7 or newer: apt-get install maven | brew install maven | sdk install maven" >&2
    return 1
  fi
}
