"""WordPos by hand: python3 stranger.py BASE CLIENT_ID CLIENT_SECRET. Follows the vendor's document and nothing else."""
import json
import sys
import urllib.error
import urllib.request

BASE, CLIENT_ID, SECRET = sys.argv[1:4]


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


def sign_in(secret):
    body = {"grant_type": "client_credentials", "client_id": CLIENT_ID, "client_secret": secret}
    return ask("POST", "/oauth/token", body)


status, given = sign_in(SECRET)
assert status == 200 and given["token_type"] == "Bearer" and given["expires_in"] == 3600, given
assert given["refresh_token"], given
token = given["access_token"]

status, products = ask("GET", "/v1/products?page=1&limit=20&search=product", token=token)
assert status == 200 and products["success"] is True, products
assert products["data"] == [{"id": "12345", "name": "Product Name", "price": 29.99, "stock": 100}], products
assert products["pagination"]["page"] == 1, products

order = {
    "items": [{"product_id": "12345", "quantity": 2, "price": 29.99}],
    "payment_method": "wechat",
    "total_amount": 59.98,
}
status, made = ask("POST", "/v1/orders", order, token)
assert status == 200 and made["data"]["id"], made
day = made["data"]["created_at"][:10]
status, orders = ask("GET", f"/v1/orders?start_date={day}&end_date={day}", token=token)
assert status == 200 and [row["id"] for row in orders["data"]] == [made["data"]["id"]], orders

update = {"quantity": 50, "operation": "set", "reason": "manual_adjustment"}
status, updated = ask("PUT", "/v1/inventory/12345", update, token)
assert status == 200 and updated["data"]["new_quantity"] == 50, updated
for path in ["/v1/customers", "/v1/inventory"]:
    assert ask("GET", path, token=token)[0] == 200, path
assert ask("POST", "/v1/customers", {"name": "Ana"}, token)[0] == 200
assert ask("POST", "/v1/products", {"name": "Tea", "price": 45.0}, token)[0] == 200

refused = [
    (401, sign_in("wrong")),
    (401, ask("GET", "/v1/products")),
    (401, ask("GET", "/v1/products", token="wrong")),
    (400, ask("GET", "/v1/products?skip=1", token=token)),
    (400, ask("GET", "/v1/products?page=0", token=token)),
    (400, ask("POST", "/v1/orders", {"items": []}, token)),
    (400, ask("POST", "/v1/orders", {**order, "total_amount": "59.98"}, token)),
    (400, ask("PUT", "/v1/inventory/12345", {**update, "operation": "add"}, token)),
    (404, ask("PUT", "/v1/inventory/7", update, token)),
    (404, ask("GET", "/products", token=token)),
    (405, ask("DELETE", "/v1/orders", token=token)),
]
for wanted, (status, said) in refused:
    assert status == wanted and said["success"] is False and said["message"], (wanted, status, said)
