//! What takes its name when it is whole: a file, or a folder of files.

use crate::outcome::Failure;
use serde_json::json;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// The name that something has until it is whole.
fn aside(path: &Path) -> PathBuf {
    let mut aside = path.as_os_str().to_owned();
    aside.push(".part");
    PathBuf::from(aside)
}

/// A file that takes its name when it is whole. What is no file (a device, a pipe) is written as it comes.
pub(super) struct Whole {
    path: PathBuf,
    aside: Option<PathBuf>,
    file: BufWriter<File>,
}

impl Whole {
    pub(super) fn begin(path: &Path) -> Result<Self, Failure> {
        let aside = (path.is_file() || !path.exists()).then(|| aside(path));
        let file =
            File::create(aside.as_deref().unwrap_or(path)).map_err(|fault| Failure::of_file(path.display(), &fault))?;
        Ok(Self {
            path: path.to_owned(),
            aside,
            file: BufWriter::new(file),
        })
    }

    pub(super) fn write(&mut self, text: &str) -> Result<(), Failure> {
        self.file
            .write_all(text.as_bytes())
            .map_err(|fault| Failure::of_file(self.path.display(), &fault))
    }

    pub(super) fn finish(mut self) -> Result<(), Failure> {
        let written = self.file.flush();
        let finished = written.and_then(|()| match &self.aside {
            Some(aside) => self
                .file
                .get_ref()
                .sync_all()
                .and_then(|()| std::fs::rename(aside, &self.path)),
            None => Ok(()),
        });
        finished.map_err(|fault| Failure::of_file(self.path.display(), &fault))
    }
}

impl Drop for Whole {
    fn drop(&mut self) {
        // Once it has its name nothing is left here; else what is there is not whole.
        if let Some(aside) = &self.aside {
            let _ = std::fs::remove_file(aside);
        }
    }
}

/// A folder that takes its name when all of its files are whole. It is a new one: nothing that lies there already is mixed with it.
pub(super) struct Folder {
    path: PathBuf,
    aside: PathBuf,
    /// The file that is being written.
    open: Option<(String, BufWriter<File>)>,
}

impl Folder {
    pub(super) fn begin(path: &Path) -> Result<Self, Failure> {
        let aside = aside(path);
        if let Some(there) = [path, &aside].into_iter().find(|path| path.symlink_metadata().is_ok()) {
            let data = json!({ "folder": there.display().to_string() });
            return Err(Failure::usage("cli-folder-there", data));
        }
        std::fs::create_dir(&aside).map_err(|fault| Failure::of_file(aside.display(), &fault))?;
        Ok(Self {
            path: path.to_owned(),
            aside,
            open: None,
        })
    }

    /// Goes on with a file, or begins it.
    pub(super) fn write(&mut self, name: &str, text: &str) -> Result<(), Failure> {
        let path = self.aside.join(name);
        let fault = |fault| Failure::of_file(path.display(), &fault);
        if self.open.as_ref().is_none_or(|(open, _)| open != name) {
            self.close()?;
            let file = File::create_new(&path).map_err(fault)?;
            self.open = Some((name.to_owned(), BufWriter::new(file)));
        }
        match &mut self.open {
            Some((_, file)) => file.write_all(text.as_bytes()).map_err(fault),
            None => Ok(()),
        }
    }

    fn close(&mut self) -> Result<(), Failure> {
        let Some((name, mut file)) = self.open.take() else {
            return Ok(());
        };
        let closed = file.flush().and_then(|()| file.get_ref().sync_all());
        closed.map_err(|fault| Failure::of_file(self.aside.join(name).display(), &fault))
    }

    pub(super) fn finish(mut self) -> Result<(), Failure> {
        self.close()?;
        std::fs::rename(&self.aside, &self.path).map_err(|fault| Failure::of_file(self.path.display(), &fault))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Once it has its name nothing is left here; else what is there is not whole.
        let _ = std::fs::remove_dir_all(&self.aside);
    }
}
