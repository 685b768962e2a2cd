# %% [markdown]
# # A portfolio of loans, and who of the clients could borrow for less
#
# Runs as a program, or cell by cell where notebooks are read (VS Code, PyCharm, Jupyter with jupytext). It needs
# `pip install pyarrow polars`.

# %%
from datetime import date

import nesie
import polars as pl

TODAY = date(2026, 11, 22)

# %% [markdown]
# Loans as a bank's warehouse has them: amounts are decimals, dates are dates.

# %%
number = pl.int_range(1, 1001, eager=True)
loans = pl.DataFrame(
    {
        "contract": number.cast(pl.String),
        "principal": (number * 100_000).cast(pl.Decimal(18, 2)),
        "annual_rate": 18 + number % 8,
        "disbursed_on": pl.date_range(date(2024, 1, 1), date(2026, 9, 26), "1d", eager=True).head(1000),
        "instalments": (number % 6) * 12,
    }
)

# %% [markdown]
# Every schedule, to the tiyn. A loan of no instalments has none: its row says so, and the others are answered.

# %%
schedules = pl.DataFrame(nesie.schedules(loans, as_of=TODAY, keep=["contract"]))
refused = schedules.filter(pl.col("error_code").is_not_null())
print(refused.height, refused["error_code"].unique().to_list(), refused["error_message"].first())
# prints: 166 ['out_of_range'] 0 is less than 1, the least that is allowed

# %%
figures = schedules.filter(pl.col("error_code").is_null())
print(figures["contract_interest"].sum(), figures["highest_payment"].max())
# prints: 15657060804.89 9418880.59

# %% [markdown]
# Which of them, as new applications, fit a programme? The amounts are those of the loans; what is not known of a client
# stays open.

# %%
applications = loans.filter(pl.col("instalments") > 0).select(
    "contract",
    pl.col("principal").alias("loan.amount"),
    pl.col("instalments").alias("loan.term_months"),
    pl.lit("investment").alias("loan.purpose"),
    pl.lit("llp").alias("applicant.legal_form"),
    pl.lit("Алматы").alias("applicant.region"),
)
quotes = pl.DataFrame(nesie.quotes(applications, as_of=TODAY, keep=["contract"]))
for group, count in quotes["group"].value_counts().sort("group").rows():
    print(group, count)
# prints: needs_answers 834

# %% [markdown]
# One of them in full, with every condition and its source.

# %%
one = applications.row(by_predicate=pl.col("contract") == "100", named=True)
loan = {"amount": one["loan.amount"], "term_months": one["loan.term_months"], "purpose": one["loan.purpose"]}
answer = nesie.quote({"application": {"loan": loan}, "as_of": TODAY})
for question in answer["next_questions"][:2]:
    print(question["text"]["en"])
# prints: What is the legal form of the business?
# prints: How many employees are there on average in a year?
