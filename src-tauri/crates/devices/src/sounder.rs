//! Plays tones on a thread of its own, so that nobody ever waits for a sound. The sound device is opened with the first tone, let go when it
//! has been quiet for a while, and asked no more once it failed, until somebody insists.

use crate::tone::Tone;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

/// What opens the sound device. A face of the till has one, or has none.
pub trait SoundDevice: Send + Sync {
    /// Opens it, on the thread on which it is used and dropped.
    ///
    /// # Errors
    /// Why there is none, in the system's words.
    fn open(&self) -> Result<Box<dyn Speaker>, String>;
}

/// An open sound device.
pub trait Speaker {
    /// Begins to play, and does not wait for the end.
    ///
    /// # Errors
    /// Why it cannot, in the system's words.
    fn play(&mut self, tone: &Tone, samples: Vec<f32>) -> Result<(), String>;
}

/// What is known of the sound device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Hearing {
    /// Nothing was played yet.
    #[default]
    Untried,
    /// The last tone was played.
    Heard,
    /// There is none, or it failed: the till is silent.
    Silent(String),
}

/// How many tones may wait. What is behind them is dropped: a sound that comes late means nothing.
const WAITING: usize = 4;

/// After so long without a tone the device is let go.
const QUIET: Duration = Duration::from_secs(60);

/// How long whoever insists waits for the answer.
const ANSWER: Duration = Duration::from_secs(3);

struct Order {
    tone: Tone,
    volume_percent: u32,
    /// Who wants to know how it went: then a device that failed is tried anew.
    asks: Option<SyncSender<Hearing>>,
}

type Told = dyn Fn(&Hearing) + Send + Sync;

struct Shared {
    device: Arc<dyn SoundDevice>,
    told: Box<Told>,
    hearing: Mutex<Hearing>,
}

/// Plays tones. Its thread begins with the first one and ends with it.
pub struct Sounder {
    shared: Arc<Shared>,
    orders: OnceLock<SyncSender<Order>>,
}

impl Sounder {
    /// `told` hears each change of [`Hearing`], once.
    pub fn new(device: Arc<dyn SoundDevice>, told: impl Fn(&Hearing) + Send + Sync + 'static) -> Self {
        let shared = Shared {
            device,
            told: Box::new(told),
            hearing: Mutex::default(),
        };
        Self {
            shared: Arc::new(shared),
            orders: OnceLock::new(),
        }
    }

    /// Plays a tone as soon as the ones before it have begun; drops it where too many wait, or where the device failed before.
    pub fn play(&self, tone: Tone, volume_percent: u32) {
        self.order(tone, volume_percent, None);
    }

    /// Plays a tone and answers how it went, also where the device failed before.
    pub fn insist(&self, tone: Tone, volume_percent: u32) -> Hearing {
        let (asks, answer) = sync_channel(1);
        self.order(tone, volume_percent, Some(asks));
        let answered = answer.recv_timeout(ANSWER);
        answered.unwrap_or_else(|_| Hearing::Silent("the sound device does not answer".to_owned()))
    }

    /// What is known of the sound device.
    #[must_use]
    pub fn hearing(&self) -> Hearing {
        self.shared.hearing()
    }

    fn order(&self, tone: Tone, volume_percent: u32, asks: Option<SyncSender<Hearing>>) {
        let order = Order {
            tone,
            volume_percent,
            asks,
        };
        // Full: the tone is dropped, and with it the sender, so that whoever asks is answered.
        let _ = self.orders.get_or_init(|| self.begin()).try_send(order);
    }

    fn begin(&self) -> SyncSender<Order> {
        let (sender, receiver) = sync_channel(WAITING);
        let shared = Arc::clone(&self.shared);
        std::thread::spawn(move || shared.play_what_comes(&receiver));
        sender
    }
}

impl Shared {
    fn play_what_comes(&self, orders: &Receiver<Order>) {
        let mut speaker = None;
        loop {
            match orders.recv_timeout(QUIET) {
                Ok(order) => self.carry_out(&mut speaker, &order),
                Err(RecvTimeoutError::Timeout) => speaker = None,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn carry_out(&self, speaker: &mut Option<Box<dyn Speaker>>, order: &Order) {
        let failed = matches!(self.hearing(), Hearing::Silent(_));
        if failed && order.asks.is_none() {
            return;
        }
        let played = self.play(speaker, order);
        if played.is_err() {
            *speaker = None;
        }
        let hearing = played.map_or_else(Hearing::Silent, |()| Hearing::Heard);
        self.note(hearing.clone());
        if let Some(asks) = &order.asks {
            let _ = asks.try_send(hearing);
        }
    }

    fn play(&self, speaker: &mut Option<Box<dyn Speaker>>, order: &Order) -> Result<(), String> {
        let open = match speaker.take() {
            Some(open) => open,
            None => self.device.open()?,
        };
        speaker
            .insert(open)
            .play(&order.tone, order.tone.samples(order.volume_percent))
    }

    fn hearing(&self) -> Hearing {
        self.hearing.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, hearing: Hearing) {
        let mut known = self.hearing.lock().unwrap_or_else(PoisonError::into_inner);
        if *known != hearing {
            known.clone_from(&hearing);
            drop(known);
            (self.told)(&hearing);
        }
    }
}
