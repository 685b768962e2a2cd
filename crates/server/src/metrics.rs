//! What the server counts, in the format of Prometheus.

use std::sync::atomic::AtomicU64;
use std::time::Duration;

use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

/// By what requests are counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(crate) struct RequestLabels {
    pub(crate) method: &'static str,
    pub(crate) route: String,
    pub(crate) status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RouteLabels {
    route: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OutcomeLabels {
    outcome: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct CatalogueLabels {
    version: String,
    sha256: String,
}

type Times = Family<RouteLabels, Histogram, fn() -> Histogram>;

/// All that is counted.
pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<RequestLabels, Counter>,
    times: Times,
    running: Gauge,
    connections: Gauge,
    connections_refused: Counter<u64, AtomicU64>,
    catalogue: Family<CatalogueLabels, Gauge>,
    catalogue_reads: Family<OutcomeLabels, Counter>,
}

/// Something that is counted as long as it is there.
pub(crate) struct Counted(Gauge);

impl Counted {
    fn by(gauge: &Gauge) -> Self {
        gauge.inc();
        Counted(gauge.clone())
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// From half a millisecond to ten seconds.
fn times() -> Histogram {
    Histogram::new([0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0])
}

impl Metrics {
    pub(crate) fn new() -> Self {
        let mut metrics = Metrics {
            registry: Registry::with_prefix("nesie"),
            requests: Family::default(),
            times: Times::new_with_constructor(times),
            running: Gauge::default(),
            connections: Gauge::default(),
            connections_refused: Counter::default(),
            catalogue: Family::default(),
            catalogue_reads: Family::default(),
        };
        let registry = &mut metrics.registry;
        registry.register("http_requests", "Requests, by route and status", metrics.requests.clone());
        let name = "http_request_time";
        registry.register_with_unit(name, "From the headers to the answer", Unit::Seconds, metrics.times.clone());
        registry.register("http_requests_running", "Requests that are being answered", metrics.running.clone());
        registry.register("connections", "Connections that are open", metrics.connections.clone());
        let refused = metrics.connections_refused.clone();
        registry.register("connections_refused", "Connections beyond --max-connections", refused);
        registry.register("catalogue", "The catalogue that is answered from", metrics.catalogue.clone());
        let reads = metrics.catalogue_reads.clone();
        registry.register("catalogue_reads", "Catalogues that were read, and whether they were taken", reads);
        metrics
    }

    /// A request that is being answered.
    pub(crate) fn running(&self) -> Counted {
        Counted::by(&self.running)
    }

    /// A connection that is open.
    pub(crate) fn connection(&self) -> Counted {
        Counted::by(&self.connections)
    }

    pub(crate) fn connection_refused(&self) {
        self.connections_refused.inc();
    }

    pub(crate) fn answered(&self, labels: RequestLabels, time: Duration) {
        self.times.get_or_create(&RouteLabels { route: labels.route.clone() }).observe(time.as_secs_f64());
        self.requests.get_or_create(&labels).inc();
    }

    /// A catalogue was read, and is answered from if it was in order.
    pub(crate) fn catalogue_read(&self, taken: Option<(&str, &str)>) {
        let outcome = if taken.is_some() { "taken" } else { "refused" };
        self.catalogue_reads.get_or_create(&OutcomeLabels { outcome }).inc();
        if let Some((version, sha256)) = taken {
            self.catalogue.clear();
            let labels = CatalogueLabels { version: version.to_owned(), sha256: sha256.to_owned() };
            self.catalogue.get_or_create(&labels).set(1);
        }
    }

    /// All of it as text.
    pub(crate) fn written(&self) -> String {
        let mut written = String::new();
        // Writing to a string cannot fail.
        let _ = text::encode(&mut written, &self.registry);
        written
    }
}
