//! The server as its clients meet it: over sockets.

mod catalogue;
mod contract;
mod examples;
mod limits;
mod page;
mod server;
mod stop;
