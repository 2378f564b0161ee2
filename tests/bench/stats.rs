//! Medians, percentiles and the interval of a ratio of medians. Times are microseconds.

/// Draws of the bootstrap.
const DRAWS: usize = 1_000;

/// Where times lie: the middle half and the tail tell the noise.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub(crate) struct Spread {
    pub(crate) median_us: f64,
    pub(crate) p25_us: f64,
    pub(crate) p75_us: f64,
    pub(crate) p99_us: f64,
}

impl Spread {
    pub(crate) fn of(times: &[f64]) -> Self {
        let mut times = times.to_vec();
        let mut at = |share| percentile(&mut times, share);
        Self {
            median_us: at(0.5),
            p25_us: at(0.25),
            p75_us: at(0.75),
            p99_us: at(0.99),
        }
    }
}

/// A ratio of two times, each at the same share of its runs, with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub(crate) struct Ratio {
    pub(crate) value: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
}

impl Ratio {
    /// Percentile bootstrap: rounds are drawn whole, so that what slowed a round slows both of its times.
    pub(crate) fn at(share: f64, over: &[f64], under: &[f64], seed: u64) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut ratios: Vec<f64> = (0..DRAWS).map(|_| drawn(share, over, under, &mut random)).collect();
        Self {
            value: percentile(&mut over.to_vec(), share) / percentile(&mut under.to_vec(), share),
            low: percentile(&mut ratios, 0.025),
            high: percentile(&mut ratios, 0.975),
        }
    }

    pub(crate) fn lies_within(&self, low: f64, high: f64) -> bool {
        self.low >= low && self.high <= high
    }
}

/// The ratio at a share of as many rounds drawn with replacement.
fn drawn(share: f64, over: &[f64], under: &[f64], random: &mut fastrand::Rng) -> f64 {
    let rounds = over.len().min(under.len());
    let (mut some_over, mut some_under): (Vec<f64>, Vec<f64>) = (0..rounds)
        .map(|_| random.usize(..rounds))
        .filter_map(|at| over.get(at).copied().zip(under.get(at).copied()))
        .unzip();
    percentile(&mut some_over, share) / percentile(&mut some_under, share)
}

/// The value below which this share of the values lies, between the two nearest ones. Not a number when there are none.
fn percentile(values: &mut [f64], share: f64) -> f64 {
    let Some(last) = values.len().checked_sub(1) else {
        return f64::NAN;
    };
    let place = share * last as f64;
    let (_, low, above) = values.select_nth_unstable_by(place.floor() as usize, f64::total_cmp);
    let (low, next) = (*low, above.iter().copied().min_by(f64::total_cmp));
    next.map_or(low, |next| low + (next - low) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn median(times: &mut [f64]) -> f64 {
        percentile(times, 0.5)
    }

    fn close(found: f64, wanted: f64) -> bool {
        (found - wanted).abs() < 1e-9
    }

    #[test]
    fn the_median_is_the_middle_value_or_the_mean_of_the_two() {
        for (values, wanted) in [
            (vec![7.0], 7.0),
            (vec![9.0, 1.0, 5.0], 5.0),
            (vec![4.0, 1.0, 3.0, 2.0], 2.5),
            (vec![1.0, 1.0, 1.0, 1_000.0], 1.0),
        ] {
            let found = median(&mut values.clone());
            assert!(close(found, wanted), "{values:?}: {found}");
        }
        assert!(median(&mut []).is_nan(), "nothing has no middle");
    }

    #[test]
    fn percentiles_lie_between_the_nearest_values() {
        let times: Vec<f64> = (0..=100).rev().map(f64::from).collect();
        let spread = Spread::of(&times);
        let found = [spread.p25_us, spread.median_us, spread.p75_us, spread.p99_us];
        for (found, wanted) in found.into_iter().zip([25.0, 50.0, 75.0, 99.0]) {
            assert!(close(found, wanted), "{found} for {wanted}");
        }
        assert!(close(percentile(&mut [0.0, 10.0], 0.25), 2.5), "between two values");
    }

    /// Times around a middle, spread evenly over a tenth of it to both sides.
    fn noisy(middle: f64, rounds: usize, seed: u64) -> Vec<f64> {
        let mut random = fastrand::Rng::with_seed(seed);
        (0..rounds).map(|_| middle * (0.9 + 0.2 * random.f64())).collect()
    }

    #[test]
    fn the_interval_holds_the_true_ratio_and_narrows_with_more_rounds() {
        let width = |rounds| {
            let ratio = Ratio::at(0.5, &noisy(200.0, rounds, 1), &noisy(100.0, rounds, 2), 3);
            assert!(ratio.low <= 2.0 && 2.0 <= ratio.high, "{rounds} rounds: {ratio:?}");
            assert!(ratio.low <= ratio.value && ratio.value <= ratio.high, "{ratio:?}");
            ratio.high - ratio.low
        };
        assert!(width(1_000) < width(50), "twenty times the rounds tell more");
    }

    #[test]
    fn the_interval_covers_the_truth_in_about_nineteen_of_twenty_runs() {
        let runs = 200;
        let covers = |run: u64| {
            let ratio = Ratio::at(0.5, &noisy(100.0, 60, run), &noisy(100.0, 60, run + 1_000), run);
            ratio.low <= 1.0 && 1.0 <= ratio.high
        };
        let hits = (0..runs).filter(|run| covers(*run)).count();
        assert!((180..=200).contains(&hits), "{hits} of {runs}");
    }

    #[test]
    fn the_same_times_and_seed_make_the_same_interval() {
        let (over, under) = (noisy(3.0, 100, 4), noisy(2.0, 100, 5));
        assert_eq!(Ratio::at(0.5, &over, &under, 6), Ratio::at(0.5, &over, &under, 6));
    }

    #[test]
    fn a_ratio_lies_within_bounds_only_with_its_whole_interval() {
        let ratio = |low, high| Ratio { value: 1.0, low, high };
        assert!(ratio(0.95, 1.05).lies_within(0.9, 1.1));
        assert!(!ratio(0.89, 1.05).lies_within(0.9, 1.1), "too low");
        assert!(!ratio(0.95, 1.11).lies_within(0.9, 1.1), "too high");
        assert!(!ratio(f64::NAN, f64::NAN).lies_within(0.9, 1.1), "nothing was measured");
    }
}
