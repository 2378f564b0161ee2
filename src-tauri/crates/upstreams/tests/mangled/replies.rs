//! The reply of every call as its document shows it; where it shows none, as it was seen or as the simulator says it.

use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

type Replies = BTreeMap<String, Box<RawValue>>;

#[derive(serde::Deserialize)]
struct Sample {
    reply: Box<RawValue>,
}

/// The replies of a kind by the name of their call.
pub(crate) fn replies(kind: &str) -> BTreeMap<String, String> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let file = tests.join("mangled/replies").join(format!("{kind}.json"));
    let mut replies: Replies = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    replies.extend(samples(&tests.join(kind).join("samples")));
    replies
        .into_iter()
        .map(|(name, reply)| (name, reply.get().to_owned()))
        .collect()
}

/// The samples that stand in files of their own; none where the kind has no such folder.
fn samples(folder: &Path) -> Replies {
    let files = fs::read_dir(folder).into_iter().flatten();
    let files = files.map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().split_once('-').unwrap().1;
            let sample: Sample = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            (name.to_owned(), sample.reply)
        })
        .collect()
}
