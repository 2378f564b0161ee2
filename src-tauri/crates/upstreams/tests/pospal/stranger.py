"""Calls a Pospal as the vendor's document says, with nothing but the standard library: stranger.py BASE_URL."""
import gzip
import hashlib
import json
import sys
import time
import urllib.request
import zlib

BASE, APP_ID, APP_KEY = sys.argv[1], "shop", "secret"


def call(path, body, key=APP_KEY, headers={}):
    """Sends a body and gives the envelope that comes back."""
    data = json.dumps({"appId": APP_ID, **body}, ensure_ascii=False).encode()
    request = urllib.request.Request(BASE + path, data=data, method="POST")
    for name, value in {
        "User-Agent": "openApi",
        "Content-Type": "application/json; charset=utf-8",
        "accept-encoding": "gzip,deflate",
        "time-stamp": str(int(time.time() * 1000)),
        "data-signature": hashlib.md5(key.encode() + data).hexdigest().upper(),
        **headers,
    }.items():
        request.add_header(name, value)
    with urllib.request.urlopen(request, timeout=10) as reply:
        packed = reply.headers.get("content-encoding")
        text = reply.read()
    if packed == "gzip":
        text = gzip.decompress(text)
    elif packed == "deflate":
        text = zlib.decompress(text)
    return json.loads(text)


def data(path, body):
    """The data of a call that must succeed."""
    envelope = call(path, body)
    assert envelope["status"].lower() == "success", envelope
    return envelope.get("data")


def refused(path, body, **how):
    """The words of a call that must not succeed."""
    envelope = call(path, body, **how)
    assert envelope["status"].lower() == "error" and "data" not in envelope, envelope
    return "".join(envelope["messages"])


page = data("/productOpenApi/queryProductPages", {})
assert len(page["result"]) == 3 < page["pageSize"] == 100, page
tea = page["result"][1]
assert tea["uid"] == 1366004607492564650 and tea["enable"] == 1, tea
again = data("/productOpenApi/queryProductPages", {"postBackParameter": page["postBackParameter"]})
assert again["result"] == [], again
assert data("/productOpenApi/queryProductByBarcode", {"barcode": tea["barcode"]}) == tea
assert data("/productOpenApi/queryProductByBarcodes", {"barcodes": [tea["barcode"], "none"]}) == [tea]
categories = data("/productOpenApi/queryProductCategoryPages", {})["result"]
assert categories[0]["uid"] == tea["categoryUid"], categories

# 46.50 is written by hand: a float would lose its zero.
change = '{"appId": "%s", "productInfo": {"uid": %d, "sellPrice": 46.50}}' % (APP_ID, tea["uid"])
signed = hashlib.md5((APP_KEY + change).encode()).hexdigest().upper()
request = urllib.request.Request(BASE + "/productOpenApi/updateProductInfo", data=change.encode(), method="POST")
request.add_header("User-Agent", "openApi")
request.add_header("Content-Type", "application/json; charset=utf-8")
request.add_header("accept-encoding", "gzip,deflate")
request.add_header("time-stamp", "1437528688233")
request.add_header("data-signature", signed)
with urllib.request.urlopen(request, timeout=10) as reply:
    assert json.loads(reply.read())["status"] == "success"
changed = data("/productOpenApi/queryProductByUid", {"productUid": tea["uid"]})
assert changed["sellPrice"] == 46.5 and changed["stock"] == tea["stock"], changed

read = ("/productOpenApi/queryProductByUid", {"productUid": tea["uid"]})
assert "签名" in refused(*read, key="another key")
assert "签名" in refused(*read, headers={"data-signature": "0" * 32})
assert "time-stamp" in refused(*read, headers={"time-stamp": "1437528688"})
assert "User-Agent".lower() in refused(*read, headers={"User-Agent": "python"})
assert "productUid" in refused("/productOpenApi/queryProductByUid", {"productUid": str(tea["uid"])})
assert "barcodes" in refused("/productOpenApi/queryProductByBarcodes", {"barcodes": ["1"] * 201})
print("all as documented")
