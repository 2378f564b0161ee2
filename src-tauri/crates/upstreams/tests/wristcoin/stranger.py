"""WristCoin by hand: python3 stranger.py BASE EVENT_ID USERNAME PASSWORD. Follows the vendor's document and nothing else."""
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

BASE, EVENT, USERNAME, PASSWORD = sys.argv[1:5]


def ask(method, path, body=None, token=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(BASE + path, data=data, method=method)
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", "Bearer " + token)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, json.load(refused)


status, given = ask("POST", "/authenticate", {"username": USERNAME, "password": PASSWORD})
assert status == 200 and given["token"], given
token = given["token"]
event = f"/events/{EVENT}"


def get(path, *query):
    text = urllib.parse.urlencode(query)
    return ask("GET", event + path + ("?" + text if text else ""), token=token)


status, items = get("/menu-items", ("sort", "name:desc,item_id:asc"), ("limit", 10))
assert status == 200 and items[0]["item_id"] == "item-1" and items[0]["price"] == 250, items
stretch = [("terminal_timestamp", "gte:1764460800"), ("terminal_timestamp", "lte:1764547200")]
status, report = get("/reports/sales", *stretch)
assert status == 200 and report["event_id"] == EVENT, report
assert [row["purchase_id"] for row in report["sales_report_records"]] == ["p-1"], report
status, topups = get("/reports/topups", *stretch, ("tx_type", "standard"))
assert status == 200 and topups[0]["topup_id"] == "t-1", topups
for path in ["/staff", "/vendors", "/inventory-items", "/reports/inventory-count", "/inventory-transaction-summaries"]:
    assert get(path)[0] == 200, path

far = [("terminal_timestamp", "gte:0"), ("terminal_timestamp", "lte:1764547200")]
refused = [
    (401, ask("POST", "/authenticate", {"username": USERNAME, "password": "wrong"})),
    (403, ask("GET", event + "/staff")),
    (403, ask("GET", event + "/staff", token="wrong")),
    (403, ask("GET", "/events/another/staff", token=token)),
    (400, get("/reports/topups")),
    (400, get("/reports/topups", *far)),
    (400, get("/menu-items", ("limit", 10))),
    (400, get("/vendors", ("skip", 1))),
    (404, get("/products")),
    (405, ask("DELETE", event + "/menu-items", token=token)),
]
for wanted, (status, said) in refused:
    assert status == wanted, (wanted, status, said)
    assert said["error_code"] == 0 and said["error_message"] and said["http_status"] == wanted, said

answers = [get("/inventory-items")[0] for _ in range(8)]
assert 429 in answers, answers
