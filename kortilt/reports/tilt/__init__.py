"""The tilt of a balance: what moved the relation of one country with either of two others, period by period."""
