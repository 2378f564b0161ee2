//! The window, by WebDriver: `WebKitWebDriver` starts the binary and speaks for it.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::{Pid, Signal};
use serde_json::{Value, json};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::Duration;
use till_tests::ctl::build_folder;
use till_tests::wait::LIMIT;
use till_tests::{Person, Shop};
use tokio::time::{interval, timeout};

/// The Enter key, as WebDriver writes it.
pub(crate) const ENTER: &str = "\u{e007}";
/// The key F9.
pub(crate) const F9: &str = "\u{e039}";

/// Lets the page draw frames for a while that all look the same.
const STIR: &str = "document.documentElement.animate([{ opacity: 1 }, { opacity: 0.9999 }], 3000)";

/// The line on which codes are typed.
pub(crate) const ENTRY: &str = "//input[@maxlength='80']";

/// How often a driver that is just starting is asked again.
const AGAIN: Duration = Duration::from_millis(50);

/// The release binary: what `EVERTILL_WINDOW` names, else the one built beside this test's build.
pub(crate) fn program() -> PathBuf {
    let named = std::env::var_os("EVERTILL_WINDOW").map(PathBuf::from);
    named.unwrap_or_else(|| build_folder().with_file_name("release").join("evertill"))
}

/// An open window.
pub(crate) struct Window {
    client: Client,
    _driver: Driver,
}

/// Ends with this value, and what it started with it.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        // Killed alone, it would leave the window behind. What has ended by itself is gone already.
        let _ = rustix::process::kill_process_group(Pid::from_child(&self.0), Signal::KILL);
        let _ = self.0.wait();
    }
}

impl Window {
    /// Opens the window on a shop.
    pub(crate) async fn open(shop: &Shop) -> Self {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut command = Command::new("WebKitWebDriver");
        command.args([format!("--port={port}"), "--host=127.0.0.1".to_owned()]);
        command.env("TAURI_WEBVIEW_AUTOMATION", "true").process_group(0);
        // Of whatever is kept in the user's own folder nothing is found again.
        command.env("XDG_DATA_HOME", shop.beside(&format!("user-{port}")));
        let driver = Driver(command.spawn().unwrap());
        let options = json!({ "binary": program(), "args": ["--data", shop.path()] });
        let capabilities = json!({ "webkitgtk:browserOptions": options });
        let connected = timeout(LIMIT, connect(port, capabilities)).await;
        Self {
            client: connected.expect("the window opens"),
            _driver: driver,
        }
    }

    /// Waits until an element is there.
    pub(crate) async fn see(&self, path: &str) {
        let wait = self.client.wait().at_most(LIMIT);
        let seen = wait.for_element(Locator::XPath(path)).await;
        assert!(seen.is_ok(), "{path} is not to be seen");
    }

    /// Clicks an element as soon as it is there.
    pub(crate) async fn click(&self, path: &str) {
        self.see(path).await;
        let found = self.client.find(Locator::XPath(path)).await.unwrap();
        found.click().await.unwrap();
    }

    /// Presses keys, one after the other.
    pub(crate) async fn press(&self, keys: &str) {
        let strokes = keys.chars().fold(KeyActions::new("keys".to_owned()), |strokes, key| {
            strokes
                .then(KeyAction::Down { value: key })
                .then(KeyAction::Up { value: key })
        });
        self.client.perform_actions(strokes).await.unwrap();
    }

    /// Runs a line of script in the page and answers with what it returns.
    pub(crate) async fn script(&self, line: &str) -> Value {
        self.client.execute(line, Vec::new()).await.unwrap()
    }

    /// Waits until this script says so.
    pub(crate) async fn come_true(&self, script: &str) {
        let script = script.to_owned();
        let mut again = interval(AGAIN);
        let mut came_true = async || loop {
            again.tick().await;
            if self.script(&script).await == true {
                return;
            }
        };
        let waited = timeout(LIMIT, came_true()).await;
        assert!(waited.is_ok(), "{script}: never came true");
    }

    /// Waits until an element is gone.
    pub(crate) async fn see_no_more(&self, path: &str) {
        let quoted = Value::from(path);
        let gone = format!(
            "return document.evaluate({quoted}, document, null, XPathResult.ANY_UNORDERED_NODE_TYPE).singleNodeValue === null"
        );
        self.come_true(&gone).await;
    }

    /// Waits for the lock screen.
    pub(crate) async fn see_lock(&self) {
        self.see("//h2[contains(.,'Who is selling?')]").await;
    }

    /// Speaks of the customer's window from now on, or of the till's again.
    pub(crate) async fn turn_to(&self, customer: bool) {
        for window in self.client.windows().await.unwrap() {
            self.client.switch_to_window(window).await.unwrap();
            if (self.client.current_url().await.unwrap().fragment() == Some("display")) == customer {
                return;
            }
        }
        panic!("there is no such window");
    }

    /// Signs somebody in on the lock screen, and waits for the sale.
    pub(crate) async fn sign_in(&self, person: &Person) {
        self.click(&format!("//button[.//bdi[text()='{}']]", person.name)).await;
        self.press(person.pin).await;
        self.press(ENTER).await;
        self.see(ENTRY).await;
    }

    /// Waits until the cart's total is this.
    pub(crate) async fn see_total(&self, total: &str) {
        let shown = format!("//*[contains(@class,'totals')]//output[contains(.,'{total}')]");
        self.see(&shown).await;
    }

    /// Loads the page anew.
    pub(crate) async fn reload(&self) {
        self.client.refresh().await.unwrap();
    }

    /// Keeps a picture of what is to be seen under `results/window/`.
    pub(crate) async fn picture(&self, name: &str) {
        let folder = build_folder().with_file_name("results").join("window");
        std::fs::create_dir_all(&folder).unwrap();
        // WebKit takes the picture with the next frame that it draws, and a page at rest draws none.
        self.client.execute(STIR, Vec::new()).await.unwrap();
        let png = self.client.screenshot().await.unwrap();
        std::fs::write(folder.join(format!("{name}.png")), png).unwrap();
    }

    /// Closes it.
    pub(crate) async fn close(self) {
        self.client.close().await.unwrap();
    }
}

/// Waits until this is so.
pub(crate) async fn until(what: &str, so: impl Fn() -> bool) {
    let mut again = interval(AGAIN);
    let mut waited = async || {
        while !so() {
            again.tick().await;
        }
    };
    assert!(timeout(LIMIT, waited()).await.is_ok(), "{what}: not within {LIMIT:?}");
}

/// Asks until the driver listens and the window stands.
async fn connect(port: u16, capabilities: serde_json::Value) -> Client {
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities.as_object().unwrap().clone());
    let mut again = interval(AGAIN);
    loop {
        again.tick().await;
        if let Ok(client) = builder.connect(&format!("http://127.0.0.1:{port}")).await {
            return client;
        }
    }
}
