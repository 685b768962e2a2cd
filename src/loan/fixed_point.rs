//! Fractions of at most one in fixed point, with 124 binary decimals.

/// Binary decimals of the fixed point.
const BITS: u32 = 124;
/// One.
pub(super) const ONE: u128 = 1 << BITS;

/// The product of a number and a fixed-point factor of at most one, rounded down.
#[inline]
pub(super) const fn multiply(left: u128, right: u128) -> u128 {
    const LOW: u128 = u64::MAX as u128;
    let (left_high, left_low) = (left >> 64, left & LOW);
    let (right_high, right_low) = (right >> 64, right & LOW);
    // Four products of 64-bit halves; no sum exceeds 128 bits, as in multiplication by hand.
    let low = left_low.wrapping_mul(right_low);
    let cross = left_low.wrapping_mul(right_high);
    let other = left_high.wrapping_mul(right_low);
    let middle = (low >> 64).wrapping_add(cross & LOW).wrapping_add(other & LOW);
    let high = left_high
        .wrapping_mul(right_high)
        .wrapping_add(cross >> 64)
        .wrapping_add(other >> 64)
        .wrapping_add(middle >> 64);
    high << (128 - BITS) | (middle & LOW) >> (BITS - 64)
}

/// `v` to the power of some days.
pub(super) fn power(v: u128, mut days: u64) -> u128 {
    let (mut result, mut square) = (ONE, v);
    while days > 0 {
        if days % 2 == 1 {
            result = multiply(result, square);
        }
        days /= 2;
        if days > 0 {
            square = multiply(square, square);
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_exact() {
        assert_eq!(multiply(ONE, ONE), ONE);
        assert_eq!(multiply(u128::MAX, ONE), u128::MAX);
        assert_eq!(multiply(ONE / 2, ONE / 2), ONE / 4);
        assert_eq!(multiply(ONE - 1, ONE - 1), ONE - 2);
        assert_eq!(power(ONE / 2, 3), ONE / 8);
    }
}
