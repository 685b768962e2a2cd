//! What all requests share.

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::flags::Limits;
use crate::keeper::Keeper;
use crate::metrics::Metrics;

/// What all requests share.
pub(crate) struct State {
    pub(crate) keeper: Keeper,
    pub(crate) limits: Limits,
    pub(crate) metrics: Metrics,
    /// The memory of long texts, in KiB: of answers until they are sent, of bodies to verify until they are read.
    pub(crate) memory: Arc<Semaphore>,
}

pub(crate) type Shared = Arc<State>;

impl State {
    pub(crate) fn new(keeper: Keeper, limits: Limits) -> Self {
        let metrics = Metrics::new();
        let kept = keeper.current();
        metrics.catalogue_read(Some((kept.catalogue.version(), kept.catalogue.sha256())));
        let kib = usize::try_from(limits.max_sending_mib).unwrap_or_default().saturating_mul(1024);
        let memory = Arc::new(Semaphore::new(kib.min(Semaphore::MAX_PERMITS)));
        State { keeper, limits, metrics, memory }
    }
}

/// How many KiB a text of so many bytes takes, at least one.
pub(crate) fn kib(bytes: usize) -> u32 {
    u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX).max(1)
}
