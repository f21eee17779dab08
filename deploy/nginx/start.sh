#!/bin/sh
# Writes the addresses in TRUST_PROXY, from which X-Forwarded-For and X-Forwarded-Proto are believed, and the path in BASE_PATH as nginx
# reads them; then becomes nginx.
set -eu
folder=/tmp

base=${BASE_PATH:-}
base=${base%/}
case $base in
    '') ;;
    *[!A-Za-z0-9/_-]* | *//* | [!/]*)
        echo "BASE_PATH must look like /game, not \"$base\"." >&2
        exit 2
        ;;
esac
# shellcheck disable=SC2016 # nginx's variables, not the shell's
printf 'map "" $base_path {\n    default "%s";\n}\n' "$base" >"$folder/base-path.conf"
# what stands below the path is found as at the root
# shellcheck disable=SC2016
{
    [ -z "$base" ] || printf 'rewrite ^%s(/.*)$ $1;\nlocation = %s {\n    absolute_redirect off;\n    return 308 %s/;\n}\n' "$base" "$base" "$base"
} >"$folder/below-base-path.conf"

networks=''
for each in $(printf %s "${TRUST_PROXY:-}" | tr ',' ' '); do
    case $each in
        loopback) networks="$networks 127.0.0.0/8 ::1/128" ;;
        linklocal) networks="$networks 169.254.0.0/16 fe80::/10" ;;
        uniquelocal) networks="$networks 10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7" ;;
        *[!0-9A-Fa-f.:/]* | /*)
            echo "TRUST_PROXY must be addresses or networks, such as 192.0.2.7 or 10.0.0.0/8, with commas between, or loopback, linklocal, uniquelocal; not \"$each\"." >&2
            exit 2
            ;;
        *) networks="$networks $each" ;;
    esac
done

{
    for network in $networks; do echo "set_real_ip_from $network;"; done
    # shellcheck disable=SC2016 # nginx's variables, not the shell's
    echo 'geo $realip_remote_addr $is_trusted_proxy {'
    echo '    default 0;'
    for network in $networks; do echo "    $network 1;"; done
    echo '}'
} >"$folder/trusted-proxies.conf"
exec nginx "$@"
