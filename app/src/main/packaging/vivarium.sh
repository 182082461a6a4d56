#!/bin/sh
# Starts Vivarium from the folder that this file lies in, wherever that was copied to.
built_with='@JAVA_HOME@'

self=$0
while [ -h "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=$(dirname "$self")/$link ;;
  esac
done
home=$(CDPATH='' cd -- "$(dirname -- "$self")/.." && pwd -P) || exit 1
lib=$home/lib

# Whether the JDK in a folder is new enough.
fits() {
  [ -x "$1/bin/java" ] || return 1
  feature=$("$1/bin/java" -version 2>&1 | sed -n 's/^[^"]*"\([0-9]*\).*/\1/p' | head -n 1)
  [ "${feature:-0}" -ge @JDK_VERSION@ ]
}

# The JDK of the build needs no question; the caches that make the start fast fit no other.
cached=yes
jdk=$built_with
if ! [ -x "$jdk/bin/java" ]; then
  cached=
  jdk=$JAVA_HOME
  if ! fits "$jdk"; then
    found=$(command -v java) && found=$(readlink -f "$found") && jdk=${found%/bin/java}
    if ! fits "$jdk"; then
      echo "vivarium: the JDK that it was built with ($built_with) is gone, and neither JAVA_HOME nor PATH leads to one." >&2
      echo "Install JDK @JDK_VERSION@ or newer (for example Temurin @JDK_VERSION@) and set JAVA_HOME to its folder." >&2
      exit 1
    fi
  fi
  echo "vivarium: the JDK that it was built with ($built_with) is gone; using $jdk." >&2
fi

# A command needs no window, and starts faster without the modules of one.
kind=desktop
world=
for word; do
  if [ -n "$world" ]; then
    world=
    continue
  fi
  case $word in
    --world) world=next ;;
    -h | --help | --version | --no-window) kind=commands ;;
    -*) ;;
    tour) break ;;
    *) kind=commands; break ;;
  esac
done

set -- -cp "@CLASS_PATH@" @MAIN_CLASS@ "$@"
[ $kind = commands ] || set -- "@$lib/desktop.options" "--module-path=@MODULE_PATH@" "$@"
[ -n "$cached" ] && [ -f "$lib/$kind.aot" ] && set -- "-XX:AOTCache=$lib/$kind.aot" "$@"
exec "$jdk/bin/java" "@$lib/java.options" "$@"
