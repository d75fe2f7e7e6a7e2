#!/bin/sh
# A contract test without a library: calls a mock gateway with curl and openssl, to show what a client in any
# language has to do. Needs: npm install --save-dev wechatpay-apiv2
#
#   sh contract.sh [IMAGE.png]
set -eu

work=$(mktemp -d)
gateway=
finish() {
  status=$?
  trap - EXIT
  # On SIGTERM the gateway deletes its certificates and key.
  if [ -n "$gateway" ]; then
    kill "$gateway" 2>/dev/null || :
    wait "$gateway" 2>/dev/null || :
  fi
  rm -rf "$work"
  exit "$status"
}
trap finish EXIT
trap 'exit 1' INT TERM

fail() {
  echo "not ok - $1" >&2
  # The mock explains a refusal in a header, percent-encoded. The real gateway does not.
  if [ -s "$work/headers" ]; then
    sed -n 's/^x-wechatpay-mock-diagnosis: //p' "$work/headers" >&2
  fi
  if [ -s "$work/reply" ]; then cat "$work/reply" >&2; fi
  exit 1
}

# --- start the gateway; its first line contains all that a client needs ---

# Run the command directly: killing npx would leave the gateway running.
"$(npm root)/.bin/wechatpay" mock >"$work/gateway.json" 2>"$work/gateway.log" &
gateway=$!
seconds=0
until [ -s "$work/gateway.json" ]; do
  if ! kill -0 "$gateway" 2>/dev/null || [ "$seconds" -ge 60 ]; then
    cat "$work/gateway.log" >&2
    fail "the mock gateway starts"
  fi
  sleep 1
  seconds=$((seconds + 1))
done

setting() {
  sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$work/gateway.json"
}
url=$(setting url)
mch_id=$(setting mchId)
api_key=$(setting apiKey)

# --- sign; never pass the API key as an argument of a program: other users of the machine can read those ---

digest() {
  openssl dgst "$1" | sed 's/.*= *//'
}

sign_md5() {
  # printf is built into the shell, so no program gets the key as an argument.
  printf '%s' "$1&key=$api_key" | digest -md5 | tr a-f A-F
}

# openssl 3.0 accepts an HMAC key only as an argument, so HMAC is spelled out:
# hash(outer pad + hash(inner pad + text)). Most languages have a library function for it.
sign_hmac() {
  {
    padded_key 92
    { padded_key 54 && printf '%s' "$1&key=$api_key"; } | openssl dgst -sha256 -binary
  } | digest -sha256 | tr a-f A-F
}

# Pads the key with zeros to a block of 64 bytes and XORs each byte with $1.
padded_key() {
  {
    printf '%s' "$api_key" | od -An -v -tu1 | tr -s ' ' '\n' | sed '/^$/d'
    yes 0 | head -n 64
  } | head -n 64 | while read -r byte; do
    # shellcheck disable=SC2059 # the format is the byte
    printf "\\$(printf '%03o' "$((byte ^ $1))")"
  done
}

# --- send ---

image=${1:-}
if [ -z "$image" ]; then
  image=$work/photo.png
  printf '\211PNG\r\n\032\n and the rest of it' >"$image"
fi
media_hash=$(digest -md5 <"$image")

# upload SIGN_TYPE HASH SIGN [curl option…]: sets $status and writes the reply to a file
upload() {
  type=$1 hash=$2 sign=$3
  shift 3
  status=$(
    curl --silent --show-error --max-time 30 --cacert "$(setting ca)" "$@" \
      --output "$work/reply" --dump-header "$work/headers" --write-out '%{http_code}' \
      --form "mch_id=$mch_id" --form "media_hash=$hash" --form "sign_type=$type" \
      --form "sign=$sign" --form "media=@$image;filename=photo.png;type=image/png" \
      "$url/secapi/mch/uploadmedia"
  ) || fail "curl gets a response"
}

with_certificate() {
  upload "$@" --cert "$(setting cert)" --key "$(setting key)"
}

value() {
  sed -n "s/.*<$1><!\[CDATA\[\(.*\)\]\]><\/$1>.*/\1/p" "$work/reply"
}

# The canonical string: fields sorted by name.
canonical() {
  printf 'mch_id=%s&media_hash=%s&sign_type=%s' "$mch_id" "$2" "$1"
}

# --- the contract ---

number=0
expect() {
  number=$((number + 1))
  if [ "$2" != "$3" ]; then fail "$1: expected $3, got $2"; fi
  echo "ok $number - $1"
}

with_certificate MD5 "$media_hash" "$(sign_md5 "$(canonical MD5 "$media_hash")")"
expect "an upload signed with MD5 is accepted" "$(value result_code)" SUCCESS
first=$(value media_id)
if [ -z "$first" ]; then fail "the reply has a media_id"; fi

hmac=$(sign_hmac "$(canonical HMAC-SHA256 "$media_hash")")
with_certificate HMAC-SHA256 "$media_hash" "$hmac"
expect "an upload signed with HMAC-SHA256 is accepted" "$(value result_code)" SUCCESS
second=$(value media_id)
if [ -z "$second" ] || [ "$second" = "$first" ]; then fail "every upload gets a new media_id"; fi

wrong_hash=d41d8cd98f00b204e9800998ecf8427e
with_certificate MD5 "$wrong_hash" "$(sign_md5 "$(canonical MD5 "$wrong_hash")")"
expect "an incorrect hash is refused" "$(value err_code)" PARAM_ERROR
expect "the reply explains the refusal" "$(value err_code_des)" "图片摘要与文件内容不一致，请检查后重试"

with_certificate MD5 "$media_hash" 00000000000000000000000000000000
expect "an incorrect signature is refused" "$(value return_msg)" "签名校验失败，请检查后重试"

upload HMAC-SHA256 "$media_hash" "$hmac"
expect "a request without a certificate is refused" "$status" 400
expect "the error page names the missing certificate" \
  "$(grep -c 'No required SSL certificate was sent' "$work/reply" | sed 's/^[1-9].*/yes/')" yes

echo "1..$number"
