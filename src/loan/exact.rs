//! Whole numbers of any size, with just what settles a tie at half a tiyn: multiplication by a
//! machine word, addition, comparison.

use std::cmp::Ordering;

/// A whole number that is not negative, lowest word first, without leading zero words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Big(Vec<u64>);

impl Big {
    pub(super) fn new(value: u64) -> Big {
        Big(if value == 0 { Vec::new() } else { vec![value] })
    }

    /// `self x factor`.
    pub(super) fn times(mut self, factor: u64) -> Big {
        let mut carry: u128 = 0;
        for word in &mut self.0 {
            // Below 2^128: (2^64 - 1)^2 + 2^64 - 1.
            let product = u128::from(*word).wrapping_mul(factor.into()).wrapping_add(carry);
            *word = low_word(product);
            carry = product >> 64;
        }
        if carry > 0 {
            self.0.push(low_word(carry));
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        self
    }

    /// `self + other`.
    pub(super) fn plus(mut self, other: &Big) -> Big {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        let mut carry: u128 = 0;
        for (position, word) in self.0.iter_mut().enumerate() {
            let addend = other.0.get(position).copied().unwrap_or(0);
            let sum = u128::from(*word).wrapping_add(addend.into()).wrapping_add(carry);
            *word = low_word(sum);
            carry = sum >> 64;
        }
        if carry > 0 {
            self.0.push(low_word(carry));
        }
        self
    }
}

/// The lower 64 bits.
#[expect(clippy::cast_possible_truncation, reason = "the low word is what is wanted")]
pub(super) const fn low_word(value: u128) -> u64 {
    value as u64
}

impl Ord for Big {
    fn cmp(&self, other: &Big) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

impl PartialOrd for Big {
    fn partial_cmp(&self, other: &Big) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carries_go_up() {
        let big = Big::new(u64::MAX).times(u64::MAX);
        assert_eq!(big, Big(vec![1, u64::MAX - 1]));
        assert_eq!(big.clone().plus(&Big::new(u64::MAX)), Big(vec![0, u64::MAX]));
        assert_eq!(Big(vec![u64::MAX, u64::MAX]).plus(&Big::new(1)), Big(vec![0, 0, 1]));
        assert_eq!(Big::new(1).plus(&Big(vec![0, 2])), Big(vec![1, 2]));
        assert_eq!(big.times(0), Big::new(0));
    }

    #[test]
    fn order_looks_at_the_highest_word_first() {
        assert!(Big(vec![9]) < Big(vec![0, 1]));
        assert!(Big(vec![9, 1]) < Big(vec![0, 2]));
        assert!(Big(vec![8, 2]) < Big(vec![9, 2]));
        assert!(Big::new(0) < Big::new(1));
    }
}
