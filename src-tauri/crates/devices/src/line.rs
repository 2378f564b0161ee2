//! The conversation with a printer on a two-way line, whatever the line is made of.

use crate::send::{Limits, SendFault, Sent, Trouble};
use crate::status::{ARE_YOU_DONE, Ear, QUESTIONS, Said, question, trouble};
use std::io;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::time::timeout;

/// Bytes that are handed over at a time.
const CHUNK: usize = 4096;

/// What a line is made of.
pub(crate) trait Link: AsyncRead + AsyncWrite + Unpin {
    /// Waits until what was written has left this machine, and learns whether the other side broke the line.
    fn end(&mut self, limits: &Limits) -> impl Future<Output = io::Result<()>> + Send;

    /// Learns whether a peer that says no more still takes what it is sent.
    fn still_takes(&mut self, patience: Duration) -> impl Future<Output = io::Result<()>> + Send;

    /// Throws away what was written and has not left yet.
    fn abandon(&mut self);
}

/// How a printer is before a job.
enum Condition {
    /// It said that it can print.
    Ready,
    /// It says nothing: it is given the job.
    Mute,
    /// It said why it cannot.
    Trouble(Trouble, &'static str),
}

struct Line<L> {
    link: L,
    ear: Ear,
    /// Whether the printer says no more, and whether the line failed then.
    silent: Option<io::Result<()>>,
    /// Whether the printer said that the job is done.
    done: bool,
}

/// Sends a job down a line that is open.
pub(crate) async fn converse<L: Link>(link: L, job: &[u8], limits: &Limits) -> Result<Sent, SendFault> {
    let mut line = Line {
        link,
        ear: Ear::default(),
        silent: None,
        done: false,
    };
    let condition = match limits.answer {
        Some(patience) => line.before(patience).await?,
        None => Condition::Mute,
    };
    line.put(job, limits.write).await?;
    let broken = |why: String| SendFault::Broken {
        why,
        written: job.len(),
    };
    let confirmed = match (condition, limits.answer) {
        (Condition::Ready, Some(patience)) => line.confirm(patience, limits).await.map_err(broken)?,
        _ => false,
    };
    let ended = line.link.end(limits).await;
    ended.map_err(|fault| {
        line.link.abandon();
        broken(words(&fault))
    })?;
    Ok(Sent { confirmed })
}

impl<L: Link> Line<L> {
    /// Asks before the job. One that hangs up when it is spoken to (busy printers do) has not seen a byte of the job.
    async fn before(&mut self, patience: Duration) -> Result<Condition, SendFault> {
        let condition = self.condition(patience).await;
        if let Condition::Trouble(trouble, why) = condition {
            return Err(SendFault::not_started(trouble, why));
        }
        if self.silent.take().is_some() {
            let takes = self.link.still_takes(patience).await;
            takes.map_err(|fault| SendFault::not_started(Trouble::Away, words(&fault)))?;
        }
        Ok(condition)
    }

    async fn condition(&mut self, patience: Duration) -> Condition {
        let mut condition = Condition::Mute;
        for what in QUESTIONS {
            let Some(answer) = self.ask(&question(what), patience).await else {
                return condition;
            };
            if let Some((trouble, why)) = trouble(what, answer) {
                return Condition::Trouble(trouble, why);
            }
            condition = Condition::Ready;
        }
        condition
    }

    /// Asks, and waits for the answer. A line that fails here fails again, and visibly, when the job is put on it.
    async fn ask(&mut self, question: &[u8], patience: Duration) -> Option<u8> {
        timeout(patience, self.link.write_all(question)).await.ok()?.ok()?;
        timeout(patience, self.status()).await.ok()?
    }

    async fn status(&mut self) -> Option<u8> {
        loop {
            match self.hear().await? {
                Said::Status(answer) => return Some(answer),
                Said::Done => self.done = true,
            }
        }
    }

    async fn done(&mut self) -> Option<()> {
        while !self.done {
            self.done = self.hear().await? == Said::Done;
        }
        Some(())
    }

    /// The next thing that the printer says; nothing when it will say no more.
    async fn hear(&mut self) -> Option<Said> {
        loop {
            let byte = match self.link.read_u8().await {
                Ok(byte) => byte,
                Err(fault) => {
                    let end = fault.kind() == io::ErrorKind::UnexpectedEof;
                    self.silent = Some(if end { Ok(()) } else { Err(fault) });
                    return None;
                }
            };
            if let Some(said) = self.ear.hear(byte) {
                return Some(said);
            }
        }
    }

    async fn put(&mut self, job: &[u8], patience: Duration) -> Result<(), SendFault> {
        let mut written = 0;
        while let Some(rest) = job.get(written..).filter(|rest| !rest.is_empty()) {
            let chunk = rest.get(..CHUNK).unwrap_or(rest);
            let taken = timeout(patience, self.link.write(chunk)).await;
            match taken.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into())) {
                Ok(count) if count > 0 => written += count,
                Ok(_) => return Err(self.broken_off(written, &io::ErrorKind::WriteZero.into())),
                Err(fault) => return Err(self.broken_off(written, &fault)),
            }
        }
        Ok(())
    }

    fn broken_off(&mut self, written: usize, fault: &io::Error) -> SendFault {
        self.link.abandon();
        let why = words(fault);
        match written {
            0 => SendFault::not_started(Trouble::Away, why),
            written => SendFault::Broken { why, written },
        }
    }

    /// Waits for the printer's word that the job is done, and asks now and then what keeps it. One that falls silent has not said no.
    async fn confirm(&mut self, patience: Duration, limits: &Limits) -> Result<bool, String> {
        let asked = timeout(limits.write, self.link.write_all(ARE_YOU_DONE)).await;
        asked
            .unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
            .map_err(|fault| words(&fault))?;
        let waiting = async {
            loop {
                if let Ok(done) = timeout(patience, self.done()).await {
                    return Ok(done.is_some());
                }
                match self.condition(patience).await {
                    Condition::Ready => {}
                    Condition::Mute => return Ok(self.done),
                    Condition::Trouble(_, why) => return Err(format!("{why}, and the paper may be incomplete")),
                }
            }
        };
        let confirmed = timeout(limits.confirm, waiting).await.unwrap_or(Ok(false))?;
        match self.silent.take() {
            Some(Err(fault)) if !confirmed => Err(words(&fault)),
            _ => Ok(confirmed),
        }
    }
}

/// A fault of a line that was open, for a person.
pub(crate) fn words(fault: &io::Error) -> String {
    match fault.kind() {
        io::ErrorKind::TimedOut | io::ErrorKind::WriteZero => {
            "the printer takes no more (look at its paper, its cover and its cable)".to_owned()
        }
        io::ErrorKind::ConnectionReset
        | io::ErrorKind::ConnectionAborted
        | io::ErrorKind::BrokenPipe
        | io::ErrorKind::NotConnected => "the printer hung up".to_owned(),
        _ => format!("the printer's connection failed: {fault}"),
    }
}
