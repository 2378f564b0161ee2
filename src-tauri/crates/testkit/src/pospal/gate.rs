//! Who may come in: the documented headers, the account, its signature over the very bytes of the body, and the quota of the day.

use super::books::Books;
use super::row::Row;
use super::{answer::Refused, endpoint, shape};
use crate::simulator::Heard;
use domain::hex::hex;
use md5::{Digest, Md5};

/// The headers that must say just this.
const HEADERS: [(&str, &str); 3] = [
    ("user-agent", "openApi"),
    ("content-type", "application/json; charset=utf-8"),
    ("accept-encoding", "gzip,deflate"),
];

impl Books {
    /// The body of a request that may come in, held against its documented shape. It is counted once its signature is right.
    pub(super) fn admit(&mut self, heard: &Heard) -> Result<Row, Refused> {
        if let Some((name, _)) = HEADERS.iter().find(|(name, text)| heard.header(name) != *text) {
            return Err((1003, format!("请求头错误: {name}")));
        }
        let stamp = heard.header("time-stamp");
        if stamp.len() != 13 || !stamp.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err((1003, "请求头错误: time-stamp".to_owned()));
        }
        let body = String::from_utf8(heard.body.clone()).unwrap_or_default();
        if Row::read(&body).unwrap_or_default().text("appId") != self.app_id {
            return Err((1002, "appId不存在".to_owned()));
        }
        if heard.header("data-signature") != self.signature(&body) {
            return Err((1001, "签名错误".to_owned()));
        }
        self.count()?;
        let (_, fields) = endpoint::find(&heard.method, &heard.path).map_err(|_| (1004, "接口不存在".to_owned()))?;
        let taken = shape::object(&body, fields, self.extra).map_err(|why| (1004, format!("参数错误: {why}")))?;
        Ok(Row::read(&taken).unwrap_or_default())
    }

    fn signature(&self, body: &str) -> String {
        hex(&Md5::digest(format!("{}{body}", self.app_key))).to_uppercase()
    }

    fn count(&mut self) -> Result<(), Refused> {
        if self.daily_quota.is_some_and(|quota| self.calls_today >= quota) {
            return Err((1005, "今日接口访问次数已达上限".to_owned()));
        }
        self.calls_today += 1;
        Ok(())
    }
}
