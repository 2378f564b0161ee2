//! The till: the open shop with everything a command needs.

mod edits;
pub(crate) mod key;
mod new;

use crate::caller::Acting;
use crate::card::Conversations;
use crate::clock::Watched;
use crate::demo;
use crate::display::Pulse;
use crate::events::{Event, Events};
use crate::folder::Folder;
use crate::measures::Clockings;
use crate::outside::Outside;
use crate::people::{self, Presence, Proof};
use crate::pin::Pepper;
use crate::platform;
use crate::promotion;
use crate::promptpay::Asked;
use crate::recovery;
use crate::refund::elsewhere::LastFound;
use crate::refusal::{Code, Refusal};
use crate::scale::Counter;
use crate::scanner::Ears;
use crate::shop_tax;
use crate::sound::Sounds;
use crate::sync as back_ends;
use crate::taxes;
use crate::training;
use crate::wire::till::Init;
use crate::work::Bell;
use domain::barcode::EmbedRule;
use domain::hex::{hex, unhex};
use domain::people::{Actor, Role};
use domain::product::Language;
use domain::promotion::Promotion;
use domain::tax::TaxRules;
use domain::till::{Shop, TillMark};
use new::{check_owner, new_till};
use std::path::Path;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use store::{Catalogue, EditConflict, Ledger, NewTill};
use sync::Engine;
use uuid::Uuid;

/// The name of the file that holds the pepper.
pub(crate) const PEPPER: &str = "pepper";

/// The file that makes a folder a shop's.
pub(crate) const LEDGER: &str = "ledger.db";

/// The language of the shop in a folder, whoever has it open; none where there is no shop.
#[must_use]
pub fn shop_language(folder: &Path) -> Option<Language> {
    Ledger::language_of(folder)
}

/// The open shop. One process at a time has it.
pub struct Till {
    // First, so that nothing asks the ledger any more when it closes.
    engine: Engine,
    ledger: Ledger,
    catalogue: Catalogue,
    shop: Shop,
    is_training: bool,
    mark: TillMark,
    embed_rules: RwLock<Vec<EmbedRule>>,
    promotions: RwLock<Arc<Vec<Promotion>>>,
    tax_rules: RwLock<Arc<TaxRules>>,
    pepper: Pepper,
    presence: Mutex<Presence>,
    pub(crate) asked: Asked,
    pub(crate) elsewhere: LastFound,
    pub(crate) asking: back_ends::Asking,
    pub(crate) conversations: Conversations,
    pub(crate) counter: Counter,
    proofs: Mutex<Option<Proof>>,
    conflicts: Mutex<Vec<EditConflict>>,
    clockings: Clockings,
    pub(crate) watched: Watched,
    outside: Arc<dyn Outside>,
    events: Events,
    bell: Bell,
    ears: Ears,
    display_pulse: Pulse,
    sounds: Sounds,
    // Last, so that the folder is let go only after both files are closed.
    folder: Folder,
}

impl Till {
    /// Makes a new shop in a folder and opens it. It is made aside, so that a crash on the way leaves no half of a shop.
    ///
    /// # Errors
    /// [`Code::ShopExists`], [`Code::Held`], or the first value that is not sound; then the folder holds what it held.
    pub fn init(path: &Path, outside: Arc<dyn Outside>, init: &Init) -> Result<Self, Refusal> {
        Self::init_with_code(path, outside, init).map(|(till, _)| till)
    }

    /// The same; answers also with the recovery code, which is kept nowhere.
    ///
    /// # Errors
    /// As [`Till::init`].
    pub fn init_with_code(path: &Path, outside: Arc<dyn Outside>, init: &Init) -> Result<(Self, String), Refusal> {
        let new = new_till(init, outside.random())?;
        check_owner(init)?;
        let code = recovery::new_code(outside.random());
        let folder = Folder::hold(path)?;
        if Ledger::is_there(path) {
            return Err(Refusal::new(Code::ShopExists).with("dir", path.display().to_string()));
        }
        let aside = folder.make_aside()?;
        match Self::make(&aside, &new, Arc::clone(&outside), init, &code) {
            Ok(()) => folder.take_over_aside(LEDGER)?,
            Err(refusal) => {
                folder.drop_aside()?;
                return Err(refusal);
            }
        }
        Ok((Self::open_held(folder, outside)?, code))
    }

    /// Makes a whole shop in an empty folder, and closes it again.
    fn make(path: &Path, new: &NewTill, outside: Arc<dyn Outside>, init: &Init, code: &str) -> Result<(), Refusal> {
        let folder = Folder::hold(path)?;
        let pepper = Pepper(outside.random());
        folder.write_secret(PEPPER, &hex(&pepper.0))?;
        folder.write_secret(recovery::RECOVERY, &recovery::wrap(&pepper, code, outside.random())?)?;
        let ledger = Ledger::create(path, new, outside.now_ms())?;
        let till = Self::with(ledger, folder, outside)?;
        people::add_as(
            &till,
            &Acting::machine(),
            init.owner.trim(),
            Role::Owner,
            &init.owner_pin,
        )?;
        if let Some(tax) = &init.tax {
            let kept = shop_tax::checked(tax)?;
            let ledger = till.ledger();
            ledger.set_setting(shop_tax::SETTING, &kept, Actor::Machine, till.now_ms())?;
        }
        if init.demo { demo::fill(&till) } else { Ok(()) }
    }

    /// Opens the shop in a folder.
    ///
    /// # Errors
    /// [`Code::NoShop`], [`Code::Held`], or what the store refuses.
    pub fn open(path: &Path, outside: Arc<dyn Outside>) -> Result<Self, Refusal> {
        if !Ledger::is_there(path) {
            return Err(Refusal::new(Code::NoShop).with("dir", path.display().to_string()));
        }
        Self::open_held(Folder::hold(path)?, outside)
    }

    fn open_held(folder: Folder, outside: Arc<dyn Outside>) -> Result<Self, Refusal> {
        let fresh_epoch = TillMark::epoch_from(first_three(outside.random()));
        let ledger = Ledger::open(folder.path(), &platform::fingerprint(), &fresh_epoch, outside.now_ms())?;
        Self::with(ledger, folder, outside)
    }

    fn with(ledger: Ledger, folder: Folder, outside: Arc<dyn Outside>) -> Result<Self, Refusal> {
        let catalogue = Catalogue::create_or_open(folder.path())?;
        let stored = ledger.till()?;
        let pepper = pepper_of(&folder)?;
        key::sign_with_own(&ledger, &folder, outside.as_ref())?;
        let till = Self {
            engine: Engine::new(ledger.clone(), back_ends::clock(&outside)).map_err(Refusal::internal)?,
            sounds: Sounds::of(&ledger, outside.as_ref()),
            promotions: RwLock::new(Arc::new(promotion::kept(&ledger, &stored.shop.currency))),
            tax_rules: RwLock::new(Arc::new(taxes::kept(&ledger)?)),
            counter: Counter::of(&ledger),
            is_training: ledger.setting(training::SETTING)?.is_some(),
            shop: stored.shop,
            mark: stored.mark,
            embed_rules: RwLock::new(stored.embed_rules),
            watched: Watched::since(&ledger, outside.now_ms())?,
            ledger,
            catalogue,
            pepper,
            presence: Mutex::default(),
            asked: Asked::default(),
            elsewhere: LastFound::default(),
            asking: back_ends::Asking::default(),
            conversations: Conversations::default(),
            proofs: Mutex::new(None),
            conflicts: Mutex::default(),
            clockings: Clockings::left_in(&folder),
            outside,
            events: Events::default(),
            bell: Bell::default(),
            ears: Ears::default(),
            display_pulse: Pulse::default(),
            folder,
        };
        till.put_edits_back()?;
        Ok(till)
    }

    /// The ledger.
    #[must_use]
    pub(crate) const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// What sends and pulls.
    pub(crate) const fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The catalogue.
    pub(crate) const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The shop.
    #[must_use]
    pub const fn shop(&self) -> &Shop {
        &self.shop
    }

    /// This till's mark.
    #[must_use]
    pub const fn mark(&self) -> &TillMark {
        &self.mark
    }

    /// Whether it is the shop for training.
    pub(crate) const fn is_training(&self) -> bool {
        self.is_training
    }

    /// The folder it lives in.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) const fn folder(&self) -> &Folder {
        &self.folder
    }

    /// What was measured today.
    pub(crate) const fn clockings(&self) -> &Clockings {
        &self.clockings
    }

    /// The promotions that are switched on.
    pub(crate) fn promotions(&self) -> Arc<Vec<Promotion>> {
        Arc::clone(&self.promotions.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn set_promotions(&self, promotions: Vec<Promotion>) {
        *self.promotions.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(promotions);
    }

    pub(crate) fn tax_rules(&self) -> Arc<TaxRules> {
        Arc::clone(&self.tax_rules.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn set_tax_rules(&self, rules: TaxRules) {
        *self.tax_rules.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(rules);
    }

    /// What in-store codes mean here.
    pub(crate) fn embed_rules(&self) -> Vec<EmbedRule> {
        self.embed_rules.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn set_embed_rules(&self, rules: Vec<EmbedRule>) {
        *self.embed_rules.write().unwrap_or_else(PoisonError::into_inner) = rules;
    }

    pub(crate) const fn pepper(&self) -> &Pepper {
        &self.pepper
    }

    pub(crate) fn now_ms(&self) -> i64 {
        self.outside.now_ms()
    }

    pub(crate) fn uptime_ms(&self) -> Option<i64> {
        self.outside.uptime_ms()
    }

    pub(crate) fn new_id(&self) -> Uuid {
        self.outside.new_id()
    }

    pub(crate) fn open_instead(&self, dir: &Path) -> bool {
        self.outside.open_instead(dir)
    }

    pub(crate) fn show_window(&self) -> bool {
        self.outside.show_window()
    }

    pub(crate) fn has_keyring(&self) -> bool {
        self.outside.has_keyring()
    }

    pub(crate) fn random(&self) -> [u8; 32] {
        self.outside.random()
    }

    /// What the screen did not cause, in order.
    #[must_use]
    pub const fn events(&self) -> &Events {
        &self.events
    }

    /// What the till's own page hears; see [`Events::listen_as_page`].
    #[must_use]
    pub fn listen_as_page(&self) -> Receiver<Event> {
        self.events().listen_as_page(self.now_ms())
    }

    /// A scanner at the till read a code: it is the page's, or the next page's.
    pub fn scanned(&self, code: String) {
        self.events().send_scan(code, self.now_ms());
    }

    /// What wakes the background work.
    pub(crate) const fn bell(&self) -> &Bell {
        &self.bell
    }

    /// What was last heard of each scanner.
    pub(crate) const fn ears(&self) -> &Ears {
        &self.ears
    }

    /// The signs of life of the customer's window.
    pub(crate) const fn display_pulse(&self) -> &Pulse {
        &self.display_pulse
    }

    /// What the till sounds like.
    pub(crate) const fn sounds(&self) -> &Sounds {
        &self.sounds
    }

    /// Who is at the screen, and who was.
    pub(crate) fn presence(&self) -> MutexGuard<'_, Presence> {
        self.presence.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn signed_in(&self) -> Option<Acting> {
        self.presence().now()
    }

    /// The last proof by PIN. Whoever proves holds it meanwhile, so that wrong PINs are counted one after the other.
    pub(crate) fn last_proof(&self) -> MutexGuard<'_, Option<Proof>> {
        self.proofs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn set_signed_in(&self, acting: Option<Acting>) {
        self.presence().set(acting);
        self.status_changed();
    }

    pub(crate) fn status_changed(&self) {
        self.events.send(crate::events::Kind::Status);
    }

    pub(crate) fn wake_after_sale(&self) {
        self.bell.ring();
        self.status_changed();
    }
}

impl Drop for Till {
    fn drop(&mut self) {
        self.clockings.leave_in(&self.folder);
    }
}

/// The secret part of every PIN hash of a folder.
pub(crate) fn pepper_of(folder: &Folder) -> Result<Pepper, Refusal> {
    let bytes = folder.read_secret(PEPPER)?.as_deref().map(str::trim).and_then(unhex);
    let missing = "the file pepper is missing: nobody can sign in without it";
    bytes
        .map(Pepper)
        .ok_or_else(|| Refusal::new(Code::CannotSave).with("detail", missing))
}

pub(crate) const fn first_three(random: [u8; 32]) -> [u8; 3] {
    [random[0], random[1], random[2]]
}
