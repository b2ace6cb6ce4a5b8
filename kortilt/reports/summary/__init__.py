"""What a base says of each country, counted: `overview.py` has a row a country, `countries.py` a page a country."""
